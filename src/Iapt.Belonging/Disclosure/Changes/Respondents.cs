using System.Buffers.Binary;
using System.Security.Cryptography;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>The people of a survey who answered anything: where, which groups they belong to, and who they are under a key.</summary>
internal sealed class Respondents
{
    private readonly Survey survey;
    private readonly byte[]? key;

    /// <summary>Looks at the people of a survey.</summary>
    /// <param name="survey">The answers.</param>
    /// <param name="key">The key under which people are known again in other waves; null if they are not.</param>
    public Respondents(Survey survey, byte[]? key)
    {
        this.survey = survey;
        this.key = key;
        byte[][] asked = [.. survey.Answers.OfType<byte[]>()];
        People = [.. Enumerable.Range(0, survey.People).Where(i => Array.Exists(asked, a => a[i] != Survey.NotAnswered))];
        Hashes = key is null ? [] : [.. People.Select(i => HashOf(survey.Pseudonyms[i]))];
    }

    public Wave Wave => survey.Wave;

    public bool IsLinked => key is not null;

    /// <summary>Where each of them stands in the survey, ascending.</summary>
    public int[] People { get; }

    /// <summary>The keyed hash of each; none if people are not linked.</summary>
    public UInt128[] Hashes { get; }

    /// <summary>By respondent, the position of the unit they answered in.</summary>
    public int[] Teams()
    {
        int[] teams = new int[People.Length];
        int team = 0;
        for (int i = 0; i < teams.Length; i++)
        {
            while (survey.TeamStarts[team + 1] <= People[i]) team++;
            teams[i] = team;
        }

        return teams;
    }

    /// <summary>By respondent, the position of their code of a characteristic; the number of codes if it is not known.</summary>
    public int[] Codes(int characteristic)
    {
        int unknown = Wave.Characteristics[characteristic].Codes.Length;
        byte[] codes = survey.Characteristics[characteristic];
        return [.. People.Select(i => codes[i] == Survey.NotAnswered ? unknown : codes[i])];
    }

    // The first half of HMAC-SHA256: nobody without the key can tell who it is, and two people do not meet by chance.
    private UInt128 HashOf(UInt128 pseudonym)
    {
        // The order of bytes is fixed, because a register may be read on another machine than it was written on.
        Span<byte> text = stackalloc byte[16];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt128LittleEndian(text, pseudonym);
        HMACSHA256.HashData(key, text, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
