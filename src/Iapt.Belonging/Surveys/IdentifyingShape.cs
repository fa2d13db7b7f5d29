using System.Buffers;
using System.Text;

namespace Iapt.Belonging.Surveys;

/// <summary>Recognises columns that would tell who a person is, by their name or by what their cells look like.</summary>
/// <remarks>
/// A column is refused rather than dropped: whoever sends it should stop sending it. The only link to a person is a keyed pseudonym.
/// </remarks>
internal static class IdentifyingShape
{
    private static readonly HashSet<string> Names =
    [
        "email", "emailaddress", "mail", "ip", "ipaddress", "clientip", "remoteaddr", "useragent", "deviceid",
        "employeenumber", "employeeno", "employeeid", "empno", "empid", "staffnumber", "staffno", "staffid", "payroll", "payrollnumber", "payrollno",
        "assignmentnumber", "assignmentno", "assignmentid", "assignment", "esrnumber", "esrid", "smartcard", "smartcardnumber",
        "ni", "nino", "ninumber", "nationalinsurance", "nationalinsurancenumber", "nhsnumber",
        "name", "fullname", "firstname", "forename", "givenname", "lastname", "surname", "familyname", "displayname", "username", "userid", "login",
        "dob", "dateofbirth", "birthdate", "postcode", "address", "homeaddress", "phone", "phonenumber", "mobile", "telephone",
    ];

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF:");

    /// <summary>Whether a column of this name is refused, whatever its cells hold.</summary>
    public static bool IsIdentifyingName(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
        }

        return Names.Contains(plain.ToString());
    }

    /// <summary>Whether a cell looks like an e-mail address, an IP address, a National Insurance number or an NHS employee or assignment number.</summary>
    public static bool IsIdentifying(ReadOnlySpan<char> cell) =>
        IsEmail(cell) || IsIpAddress(cell) || IsNationalInsurance(cell) || IsEmployeeOrAssignment(cell);

    private static bool IsEmail(ReadOnlySpan<char> cell)
    {
        int at = cell.IndexOf('@');
        return at > 0 && cell[(at + 1)..].IndexOf('.') > 0;
    }

    private static bool IsIpAddress(ReadOnlySpan<char> cell)
    {
        bool four = cell.Length is >= 7 and <= 15 && cell.Count('.') == 3 && cell.IndexOfAnyExcept("0123456789.") < 0;
        bool six = cell.Length <= 39 && cell.Count(':') >= 2 && cell.IndexOfAnyExcept(Hexadecimal) < 0;
        return four || six;
    }

    private static bool IsNationalInsurance(ReadOnlySpan<char> cell)
    {
        // Two letters, six digits and a letter from A to D, with blanks anywhere; most cells are through at their second character.
        int length = 0;
        foreach (char c in cell)
        {
            if (c == ' ') continue;

            bool fits = length switch
            {
                < 2 => char.IsAsciiLetter(c),
                < 8 => char.IsAsciiDigit(c),
                8 => c is (>= 'A' and <= 'D') or (>= 'a' and <= 'd'),
                _ => false,
            };
            if (!fits) return false;
            length++;
        }

        return length == 9;
    }

    private static bool IsEmployeeOrAssignment(ReadOnlySpan<char> cell)
    {
        // The Electronic Staff Record numbers employees with eight digits and their assignments with a further `-2`.
        if (cell.Length < 8 || cell[..8].IndexOfAnyExceptInRange('0', '9') >= 0) return false;

        ReadOnlySpan<char> rest = cell[8..];
        return rest.IsEmpty || (rest.Length is 2 or 3 && rest[0] == '-' && rest[1..].IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
