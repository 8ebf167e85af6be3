using System.Globalization;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.FurtherQuestions;
using CdopWorkflow.Notifications.Receive;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.ReferenceData;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Notifications.Import;

/// <summary>
/// Takes a CSV file in, a batch of lines a transaction. A line is its own idempotency key, so a second run, or a run that goes on
/// after an interruption, adds only what is new. What may be a duplicate waits for a person, as from the form.
/// </summary>
public sealed class ImportNotifications(IServiceScopeFactory scopes, AreaTable areas, ReferenceShelf reference, TimeProvider clock)
{
    private const int BatchSize = 100;
    private static readonly Person Importer = Person.System("import");

    /// <param name="path">The file.</param>
    /// <param name="progress">Told how many bytes of it are done.</param>
    /// <param name="cancel">Ends the import after the batch that is under way.</param>
    public async Task<ImportReport> RunAsync(string path, IProgress<long>? progress, CancellationToken cancel)
    {
        using var lines = new NotificationLines(path);
        var asked = await AskedAsync(cancel);
        if (await lines.ReadHeaderAsync(asked, cancel) is { } wrong)
        {
            return new ImportReport(0, 0, 0, 0, [], null, wrong);
        }

        await using var rejected = new RejectedFile($"{path}.rejected.csv", lines.Header);
        var counts = new Counts();
        await ReadAllAsync(lines, asked, rejected, counts, progress, cancel);
        await AuditAsync(counts, rejected.Count, cancel);
        return new ImportReport(
            counts.Opened, counts.Waiting, counts.KnownAlready, rejected.Count, rejected.First, rejected.Count > 0 ? rejected.Path : null, lines.Unreadable);
    }

    private async Task ReadAllAsync(NotificationLines lines, AskedOfMachines asked, RejectedFile rejected, Counts counts, IProgress<long>? progress, CancellationToken cancel)
    {
        var batch = new List<ReadLine>(BatchSize);
        while (await lines.ReadAsync(cancel))
        {
            var line = Read(lines, asked);
            if (line.Arrival is null)
            {
                await rejected.AddAsync(line.Rejection, line.Cells, cancel);
            }
            else
            {
                batch.Add(line);
            }

            if (batch.Count == BatchSize)
            {
                await TakeInAsync(batch, rejected, counts, cancel);
                progress?.Report(lines.Position);
            }
        }

        await TakeInAsync(batch, rejected, counts, cancel);
        progress?.Report(lines.Position);
    }

    /// <returns>The line with its arrival, or with the reasons against it.</returns>
    private ReadLine Read(NotificationLines lines, AskedOfMachines asked)
    {
        var cells = lines.Cells;
        if (lines.Fault() is { } fault)
        {
            return new ReadLine(lines.Line, cells, null, [fault]);
        }

        var reading = FormReader.Read(ImportColumns.Form(lines.Cell).WithCouncilOf(reference.Postcodes), clock.GetUtcNow(), areas);
        return AnswerColumns.Read(lines.Header, lines.Cell, asked).AddTo(reading) switch
        {
            FormReading.Readable readable => new ReadLine(lines.Line, cells, ArrivalOf(lines, readable.Submission), []),
            FormReading.OutOfScope outside => new ReadLine(lines.Line, cells, null, [outside.Sentence]),
            FormReading.Faulty faulty => new ReadLine(lines.Line, cells, null, [.. faulty.Errors.Select(error => error.Sentence)]),
            _ => throw new InvalidOperationException("The reader gave an answer that nothing here knows."),
        };
    }

    private static Arrival ArrivalOf(NotificationLines lines, Submission submission)
    {
        // what we put in front of a rejected line is not part of what its source says
        var body = string.Join('\u001f', lines.Header.Zip(lines.Cells)
            .Where(column => column.First is not (RejectedFile.LineColumn or RejectedFile.ReasonColumn))
            .Select(column => $"{column.First}={column.Second.Trim()}"));
        var key = lines.Cell("source_reference") is { } reference ? $"{submission.Content.Notifier.Agency}\n{reference}" : body;
        return new Arrival(submission, NotificationDoor.Import, Importer, "", key, body);
    }

    private async Task TakeInAsync(List<ReadLine> batch, RejectedFile rejected, Counts counts, CancellationToken cancel)
    {
        if (batch.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var receive = scope.ServiceProvider.GetRequiredService<ReceiveNotifications>();
        var receipts = await receive.HandleAsync([.. batch.Select(line => line.Arrival!)], cancel);
        foreach (var (line, receipt) in batch.Zip(receipts))
        {
            if (receipt is Receipt.Received received)
            {
                counts.Add(received);
            }
            else
            {
                await rejected.AddAsync(line.Rejection with { Reasons = ["This source_reference was imported before, with other answers. Corrections are made in the case; another case needs another source_reference"] }, line.Cells, cancel);
            }
        }

        batch.Clear();
    }

    private async Task<AskedOfMachines> AskedAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FurtherForm>().OfMachinesAsync(cancel);
    }

    private async Task AuditAsync(Counts counts, long rejected, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().ActAs(Importer);
        var db = scope.ServiceProvider.GetRequiredService<NotificationsDb>();
        var detail = string.Create(CultureInfo.InvariantCulture, $"opened {counts.Opened}, waiting {counts.Waiting}, known {counts.KnownAlready}, rejected {rejected}");
        db.Audit("NotificationsImported", "import", detail: detail);
        await db.SaveChangesAsync(cancel);
    }

    private sealed record ReadLine(long Line, IReadOnlyList<string> Cells, Arrival? Arrival, IReadOnlyList<string> Reasons)
    {
        public RejectedLine Rejection => new(Line, Reasons);
    }

    private sealed class Counts
    {
        public long Opened { get; private set; }

        public long Waiting { get; private set; }

        public long KnownAlready { get; private set; }

        public void Add(Receipt.Received received)
        {
            (Opened, Waiting, KnownAlready) = received switch
            {
                { Repeated: true } => (Opened, Waiting, KnownAlready + 1),
                { CaseReference.Length: 0 } => (Opened, Waiting + 1, KnownAlready),
                _ => (Opened + 1, Waiting, KnownAlready),
            };
        }
    }
}
