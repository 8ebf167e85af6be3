using CdopWorkflow.Notifications.FurtherQuestions;

namespace CdopWorkflow.Notifications.Import;

/// <summary>Columns for the questions that an administrator added to the form: <c>answers.</c> and the linkId of the question.</summary>
internal static class AnswerColumns
{
    private const string Prefix = MachineAnswers.Name + ".";

    /// <summary>Between several answers to one question in a cell.</summary>
    private const char Separator = '|';

    /// <returns>The linkId that a column is named after; null where no version of the form has it.</returns>
    public static string? LinkId(string column, AskedOfMachines asked) =>
        column.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? asked.Spelled(column[Prefix.Length..]) : null;

    /// <summary>What a line answers. A file that has no column for a question does not ask it.</summary>
    public static MachineAnswers Read(IReadOnlyList<string> header, Func<string, string?> cell, AskedOfMachines asked)
    {
        var given = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var column in header)
        {
            if (LinkId(column, asked) is { } linkId)
            {
                given[linkId] = cell(column) is { } text ? asked.Form?.Find(linkId)?.Repeats == true ? text.Split(Separator) : [text] : [];
            }
        }

        return MachineAnswers.Of(asked, given);
    }
}
