using System.Globalization;
using System.Text.RegularExpressions;
using CdopWorkflow.Forms;
using CdopWorkflow.Notifications.FurtherQuestions;

namespace CdopWorkflow.Notifications.Import;

/// <summary>Columns for the questions that an administrator added to the form: <c>answers.</c> and the linkId of the question.</summary>
internal static partial class AnswerColumns
{
    /// <summary>Between several answers to one question in a cell.</summary>
    private const char Separator = '|';

    /// <returns>
    /// The linkId that a column is named after, with the entry of a group that repeats ("answers.age[2]"); null where no version of the
    /// form has it.
    /// </returns>
    public static string? LinkId(string column, AskedOfMachines asked)
    {
        var match = ColumnPattern().Match(column);
        return match.Success && asked.Spelled(match.Groups["linkId"].Value) is { } linkId
            ? Entries.Key(linkId, match.Groups["entry"] is { Success: true } entry ? int.Parse(entry.Value, CultureInfo.InvariantCulture) : 1)
            : null;
    }

    /// <summary>What a line answers. A file that has no column for a question does not ask it.</summary>
    public static MachineAnswers Read(IReadOnlyList<string> header, Func<string, string?> cell, AskedOfMachines asked)
    {
        var given = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var column in header)
        {
            if (LinkId(column, asked) is { } linkId)
            {
                given[linkId] = cell(column) is { } text ? asked.Form?.Find(Entries.Split(linkId).LinkId)?.Repeats == true ? text.Split(Separator) : [text] : [];
            }
        }

        return MachineAnswers.Of(asked, given);
    }

    // as many entries as a group can have
    [GeneratedRegex(@"\Aanswers\.(?<linkId>[a-z0-9][a-z0-9._-]*)(\[(?<entry>[1-9]|1[0-9]|2[0-5])\])?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ColumnPattern();
}
