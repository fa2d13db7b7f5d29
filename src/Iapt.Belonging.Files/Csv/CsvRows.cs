using System.Collections;
using System.Data.Common;
using Iapt.Belonging.Surveys;
using Sylvan.Data.Csv;

namespace Iapt.Belonging.Files.Csv;

/// <summary>The rows of a scanned CSV text, without its heading, its blank lines and the rows left out.</summary>
internal sealed class CsvRows : DbDataReader, ITextRows, IDivisibleRows
{
    private readonly CsvDataReader records;
    private readonly ImmutableArray<string> columns;
    private readonly char delimiter;
    private readonly int rows;
    private ITextBlocks? blocks;
    private bool isTaken;

    public CsvRows(CsvDataReader records, ImmutableArray<string> columns, char delimiter, int rows, ITextBlocks? blocks)
    {
        this.records = records;
        this.columns = columns;
        this.delimiter = delimiter;
        this.rows = rows;
        this.blocks = blocks;
        NextRecord(); // The heading.
    }

    public override int Depth => 0;

    public override int FieldCount => columns.Length;

    public override bool HasRows => rows > 0;

    public override bool IsClosed => records.IsClosed;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        blocks = null;
        while (!isTaken && NextRecord())
        {
            if (records.RowFieldCount == columns.Length) return true;
        }

        return false;
    }

    public ITextBlocks? TakeBlocks()
    {
        ITextBlocks? taken = IsClosed ? null : blocks;
        blocks = null;
        isTaken = taken is not null;
        return taken;
    }

    public override bool NextResult() => false;

    public override void Close() => records.Close();

    public override string GetName(int ordinal) => columns[ordinal];

    public override int GetOrdinal(string name)
    {
        int ordinal = columns.IndexOf(name, StringComparer.Ordinal);
        return ordinal >= 0 ? ordinal : throw new ArgumentOutOfRangeException(nameof(name), "there is no such column");
    }

    public override Type GetFieldType(int ordinal) => typeof(string);

    public override string GetDataTypeName(int ordinal) => "string";

    public ReadOnlySpan<char> GetText(int ordinal) => records.GetFieldSpan(ordinal);

    public override bool IsDBNull(int ordinal) => records.GetFieldSpan(ordinal).IsEmpty;

    public override object GetValue(int ordinal) => IsDBNull(ordinal) ? DBNull.Value : records.GetString(ordinal);

    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int count = Math.Min(values.Length, FieldCount);
        for (int i = 0; i < count; i++) values[i] = GetValue(i);
        return count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override string GetString(int ordinal) => records.GetString(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        records.GetChars(ordinal, dataOffset, buffer!, bufferOffset, length);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new InvalidCastException("a field is text");

    public override bool GetBoolean(int ordinal) => records.GetBoolean(ordinal);

    public override byte GetByte(int ordinal) => records.GetByte(ordinal);

    public override char GetChar(int ordinal) => records.GetChar(ordinal);

    public override DateTime GetDateTime(int ordinal) => records.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => records.GetDecimal(ordinal);

    public override double GetDouble(int ordinal) => records.GetDouble(ordinal);

    public override float GetFloat(int ordinal) => records.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) => records.GetGuid(ordinal);

    public override short GetInt16(int ordinal) => records.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => records.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => records.GetInt64(ordinal);

    private bool NextRecord()
    {
        while (records.Read())
        {
            if (!CsvScan.IsBlank(records.GetRawRecordSpan(), delimiter)) return true;
        }

        return false;
    }
}
