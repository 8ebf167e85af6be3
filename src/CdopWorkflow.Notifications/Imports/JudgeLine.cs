using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.ClosedCases;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Notifications.Import;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>Judges a line of a file as the form would, and whose panel it is for. Pure: what it needs to know is given.</summary>
internal sealed record JudgeLine(ImportFile File, IReadOnlyList<string> Header, ColumnMap Columns, AskedOfMachines Asked, AreaTable Areas, PostcodeTable Postcodes, DateTimeOffset Now)
{
    /// <returns>The arrival, or the reasons against it.</returns>
    public (Arrival? Arrival, IReadOnlyList<string> Reasons) Judge(FileLine line)
    {
        string? Cell(string column) => Columns.Cell(Header, line, column);
        var answers = Header.Where(name => AnswerColumns.LinkId(name, Asked) is not null).Select(name => name.ToLowerInvariant()).ToArray();
        var reading = AnswerColumns.Read(answers, Cell, Asked).AddTo(FormReader.Read(ImportColumns.Form(Cell).WithCouncilOf(Postcodes), Now, Areas));
        (ClosedReview? closed, IReadOnlyList<string> faults) = File.Kind switch
        {
            ImportKind.Notifications => (null, []),
            ImportKind.ClosedCases => ClosedReader.Read(Cell, File.System, UkTime.DateOf(Now)),
        };
        return reading switch
        {
            FormReading.Readable { Submission: var said } when !Areas.AnsweringFor(said.Panel, UkTime.DateOf(Now)).Contains(File.Panel) => (null, [$"The child lived in the area of {Areas.NameOf(said.Panel)}. Send the line to its coordinator"]),
            FormReading.Readable when faults.Count > 0 => (null, faults),
            FormReading.Readable readable => (ArrivalOf(readable.Submission with { Closed = closed }, answers, line), []),
            FormReading.OutOfScope outside => (null, [outside.Sentence]),
            FormReading.Faulty faulty => (null, [.. faulty.Errors.Select(error => error.Sentence).Concat(faults).Distinct()]),
            _ => throw new InvalidOperationException("The reader gave an answer that nothing here knows."),
        };
    }

    /// <summary>A line is known by its own words: how its values were matched does not make it another one.</summary>
    private Arrival ArrivalOf(Submission submission, string[] answers, FileLine line)
    {
        string? Raw(string column) => Columns.Raw(Header, line, column);
        var body = string.Join('\u001f', File.Kind.Columns().Select(column => column.Name).Concat(answers).Where(column => Raw(column) is not null).Select(column => $"{column}={Raw(column)}"));
        var key = Raw("source_reference") is { } reference ? $"{submission.Content.Notifier.Agency}\n{reference}" : body;
        return new Arrival(submission, NotificationDoor.Import, new Person(File.ById, File.ByName, []), "", key, body);
    }
}
