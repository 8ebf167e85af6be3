using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>Judges a line of a file as the form would, and whose panel it is for. Pure: what it needs to know is given.</summary>
internal sealed record JudgeLine(ImportFile File, IReadOnlyList<string> Header, ColumnMap Columns, AskedOfMachines Asked, AreaTable Areas, DateTimeOffset Now)
{
    /// <returns>The arrival, or the reasons against it.</returns>
    public (Arrival? Arrival, IReadOnlyList<string> Reasons) Judge(FileLine line)
    {
        string? Cell(string column) => Columns.Cell(Header, line, column);
        var answers = Header.Where(name => AnswerColumns.LinkId(name, Asked) is not null).Select(name => name.ToLowerInvariant()).ToArray();
        var reading = AnswerColumns.Read(answers, Cell, Asked).AddTo(FormReader.Read(ImportColumns.Form(Cell), Now, Areas));
        return reading switch
        {
            FormReading.Readable { Submission: var said } when said.Panel != File.Panel => (null, [$"The child lived in the area of {Areas.NameOf(said.Panel)}. Send the line to its coordinator"]),
            FormReading.Readable readable => (ArrivalOf(readable.Submission, answers, Cell), []),
            FormReading.OutOfScope outside => (null, [outside.Sentence]),
            FormReading.Faulty faulty => (null, [.. faulty.Errors.Select(error => error.Sentence).Distinct()]),
            _ => throw new InvalidOperationException("The reader gave an answer that nothing here knows."),
        };
    }

    private Arrival ArrivalOf(Submission submission, string[] answers, Func<string, string?> cell)
    {
        var body = string.Join('\u001f', ImportColumns.All.Select(column => column.Name).Concat(answers).Where(column => cell(column) is not null).Select(column => $"{column}={cell(column)}"));
        var key = cell("source_reference") is { } reference ? $"{submission.Content.Notifier.Agency}\n{reference}" : body;
        return new Arrival(submission, NotificationDoor.Import, new Person(File.ById, File.ByName, []), "", key, body);
    }
}
