using System.Globalization;
using System.Text;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>The notice to staff: what a survey is for, who sees what from how many answers on, how long answers are kept, and which rights people have.</summary>
/// <remarks>
/// It is made of the wave and of the decision on its minimum, before anybody answers, and says only what the library holds to and what the wave states; what is not stated stands as <c>[not stated]</c>. It does
/// not replace the privacy notice of the organisation, which names the controller and the lawful basis.
/// </remarks>
public static class StaffNotice
{
    private const string NotStated = "[not stated]";

    /// <summary>Writes the notice.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="decision">Who decided on fewer people than the standard policy, and why; null if nobody did, or it is not known. It is read only where the policy is lower.</param>
    /// <returns>Plain text of one page to paste into an e-mail: one line a paragraph, lines that end in a line feed. The same wave and decision give the same text.</returns>
    public static string Write(Wave wave, PolicyDecision? decision = null)
    {
        ArgumentNullException.ThrowIfNull(wave);
        var text = new StringBuilder();
        string about = string.Join(", ", wave.Teams.Where(t => t.Parent is null).Select(t => t.Name ?? t.Id.Value));
        text.Append(CultureInfo.InvariantCulture, $"Notice to staff: {about}\nSurvey {wave.Id}, open from {Day(wave.Opened)} to {Day(wave.Closed)}\n");
        Part(text, "What it is for", wave.Readiness.Purpose ?? NotStated, "It is for improvement. It is not for the appraisal, capability, pay or redundancy of anybody.");
        Part(text, "What you are asked", Asked(wave), "Taking part is voluntary. Whether you answer, and what you answer, has no effect on your appraisal.");
        Part(text, "Who sees what", [.. WhoSeesWhat(wave, decision).Select(line => $"- {line}")]);
        Part(text, "How long", Kept(wave.Readiness.Retention), "The same day holds for the hashes of codes, where there are any. Results that were released stay, and so do the numbers of people in the register.");
        Part(
            text,
            "Your rights under the UK GDPR",
            "You may ask for the answers that are held under your code (access), ask that they are put right (rectification) or deleted (erasure), and object to their use.",
            "Once nobody can tell which code is yours, single answers cannot be found again, and so not taken out. Results that were released cannot be taken back.",
            "You may complain to the Information Commissioner's Office (ico.org.uk). The privacy notice of your organisation names the controller, the data protection officer and the lawful basis.");
        Part(text, "Whom to ask", wave.Readiness.Contact ?? NotStated);
        Part(text, "Settled before you are asked", [.. Settled(wave.Readiness)]);
        return text.ToString();
    }

    private static string Asked(Wave wave)
    {
        string known = Join(["your team", .. wave.Characteristics.Select(c => c.Id)]);
        return string.Create(CultureInfo.InvariantCulture, $"Up to {wave.Instrument.Items.Length} questions of: {wave.Instrument.Name}. Beside your answers stand {known}, and nothing else about you is read.");
    }

    private static IEnumerable<string> WhoSeesWhat(Wave wave, PolicyDecision? decision)
    {
        int minimum = wave.Policy.MinimumAnswers;
        yield return "Your answers are confidential. The file that results are made of holds a code in place of your name. Those who run the survey hold it until it is deleted; everybody else gets results only, and no result holds the answers of one person.";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"A result takes at least {PeopleToShow.Of(minimum)} answers, and is not shown if that of fewer than {minimum} people could be worked out by taking results away from each other. This is the same for everybody, from your manager to the board.");
        if (wave.Policy.IsLower) yield return Lower(minimum, decision);
        yield return "Results are coarse: scores from 0 to 10 in halves or quarters, numbers of people as ranges.";
        yield return Shown(wave);
        if (wave.Instrument.Items.Any(i => i.Referent == Referent.MyManager)) yield return "What a team answers about \"my manager\" is shown to that team's own people only, and never beside other teams.";
        yield return "So that two surveys together tell no more than each, a register keeps how many people stood behind what was shown, and no answers. Those who run the survey may give it a secret key: then it also holds a hash of each code under that key, by which it knows you again in the next survey. Without a key it holds numbers of people only.";
        yield return "One thing is not covered: you answer a question in one survey and leave it out in another. Somebody who knows that, how many answered it each time, and that all others answered as before, might work out what you had answered.";
    }

    private static string Lower(int minimum, PolicyDecision? decision) => string.Create(
        CultureInfo.InvariantCulture,
        $"Usually {DisclosurePolicy.StandardMinimum} people are asked for where this survey asks for {minimum}. Who decided that, and why: {(decision is null ? NotStated : $"{decision.By}: {decision.Reason}")}");

    private static string Shown(Wave wave)
    {
        string[] characteristics = [.. wave.Groups.Select(g => g.Id.Characteristic).Distinct(StringComparer.Ordinal)];
        string groups = characteristics.Length == 0 ? "" : $", and for groups by {Join(characteristics)}";
        return $"Results are shown for teams and the units they are part of{groups}. A team with too few answers is shown together with others where that is safe, else not at all.";
    }

    private static string Kept(DateOnly? retention) =>
        retention is DateOnly last ? $"Answers are kept until {Day(last)} and then deleted." : $"Answers are kept until: {NotStated}";

    private static IEnumerable<string> Settled(Readiness readiness)
    {
        yield return $"- Data protection impact assessment (DPIA): {Of(readiness.ImpactAssessment)}";
        yield return $"- Staff side consulted: {Of(readiness.StaffSide)}";
        yield return $"- Who sees to it that something follows: {readiness.ActionOwner ?? NotStated}";
        if (readiness.Gaps.Length > 0) yield return $"Not stated: {ReadinessText.Phrases(readiness.Gaps)}.";
    }

    private static string Of(ReadinessRecord? record) =>
        record is null ? NotStated : $"{record.By}, {Day(record.On)}{(record.Reference is null ? "" : $" ({record.Reference})")}";

    private static void Part(StringBuilder text, string heading, params ReadOnlySpan<string> lines)
    {
        text.Append('\n').Append(heading.ToUpperInvariant()).Append('\n');
        foreach (string line in lines) text.Append(line).Append('\n');
    }

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Join(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}
