using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Answers;

/// <summary>How many people stand behind one question or measure, by unit and by registered group in it.</summary>
internal sealed class Tallies
{
    private readonly Dictionary<(TeamId Unit, GroupId? Group), int> people = [];

    /// <summary>Counts people by unit and group.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="personal">By person, the score; null for none.</param>
    public Tallies(AuditedAnswers answers, double?[] personal)
    {
        Wave wave = answers.Wave;
        TeamId[][] above = [.. wave.Teams.Select(t => Above(wave, t).ToArray())];
        for (int p = 0; p < personal.Length; p++)
        {
            if (personal[p] is null) continue;

            Respondent person = answers.People[p];
            foreach (GroupId? group in wave.Groups.Where(g => IsIn(person, g, wave)).Select(g => g.Id).Prepend<GroupId?>(null))
            {
                foreach (TeamId unit in above[person.Team]) people[(unit, group)] = people.GetValueOrDefault((unit, group)) + 1;
            }
        }
    }

    public int Of(TeamId unit, GroupId? group) => people.GetValueOrDefault((unit, group));

    private static bool IsIn(Respondent person, RegisteredGroup group, Wave wave)
    {
        for (int c = 0; c < wave.Characteristics.Length; c++)
        {
            if (wave.Characteristics[c].Id == group.Id.Characteristic) return person.Codes[c] != Respondent.None && group.Codes.Contains(wave.Characteristics[c].Codes[person.Codes[c]]);
        }

        return false;
    }

    private static IEnumerable<TeamId> Above(Wave wave, WaveTeam team)
    {
        for (WaveTeam? at = team; at is not null; at = wave.Teams.FirstOrDefault(t => t.Id == at.Parent)) yield return at.Id;
    }
}
