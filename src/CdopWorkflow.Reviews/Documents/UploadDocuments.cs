using System.Security.Cryptography;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents.Formats;
using CdopWorkflow.Reviews.Documents.Scanning;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Reviews.Workflow;
using CdopWorkflow.Web.Fields;
using CdopWorkflow.Web.Formats;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>Adds documents to a review: all that were sent, or none, with a reason for each that cannot be taken.</summary>
public sealed class UploadDocuments(
    ReviewsDb db, RecordChange changes, ClamScanner scanner, Sealer sealer, DocumentOptions options, ReviewsOptions reviews, CurrentPerson person, TimeProvider clock)
{
    private const string Action = "DocumentAdded";

    public async Task<Decision> HandleAsync(Review review, UploadForm form, IReadOnlyList<UploadedFile> files, CancellationToken cancel)
    {
        var here = await db.Set<Document>().AsNoTracking().Where(document => document.ReviewId == review.Id && document.RemovedAt == null)
            .Select(document => new { document.Fingerprint, document.Size }).ToListAsync(cancel);
        var judged = files.Select(file => (File: file, Found: Judge(file), Sha256: Convert.ToHexStringLower(SHA256.HashData(file.Bytes)))).ToList();
        string[] reasons =
        [
            .. files.Count == 0 ? ["Choose at least one file"] : Array.Empty<string>(),
            .. form.Agency is { Length: > 0 } agency && !reviews.AgenciesOffered.Contains(agency) ? ["Choose the agency from the list"] : Array.Empty<string>(),
            .. judged.Where(item => item.Found.Format is null).Select(item => $"{item.File.Name} {item.Found.Reason}"),
            .. judged.Where(item => here.Exists(known => known.Fingerprint == FingerprintOf(item.Sha256))).Select(item => $"{item.File.Name} is here already"),
            .. judged.GroupBy(item => item.Sha256).Where(same => same.Count() > 1).Select(same => $"{string.Join(" and ", same.Select(item => item.File.Name))} are the same file"),
            .. here.Sum(known => known.Size) + files.Sum(file => file.Bytes.LongLength) > options.LargestReview
                ? [$"The documents of a review must be smaller than {Amount.FileSize(options.LargestReview)} together"] : Array.Empty<string>(),
        ];
        var scans = new List<ScanResult>();
        foreach (var file in reasons.Length > 0 ? [] : files)
        {
            scans.Add(await scanner.ScanAsync(file.Bytes, cancel));
        }

        reasons = [.. reasons, .. files.Zip(scans).Where(pair => pair.Second.State == ScanState.Infected).Select(pair => $"{pair.First.Name} holds a virus ({pair.Second.Virus})")];
        var decision = reasons.Length > 0
            ? Refuse(review, reasons, judged.Count)
            : changes.Record(review, Action, $"{Amount.Of(files.Count, "document")} added: {Choices.Name(form.Kind!.Value)}{(form.Agency is { Length: > 0 } from ? $", {from}" : "")}");
        if (decision.Accepted)
        {
            foreach (var ((file, found, sha256), scan) in judged.Zip(scans))
            {
                Add(review, form, file, found.Format!.Value, sha256, scan.State);
            }
        }

        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Recognised Judge(UploadedFile file) => file.Bytes.LongLength > options.LargestFile
        ? Recognised.Refused($"must be smaller than {Amount.FileSize(options.LargestFile)}")
        : RecogniseFile.Of(file.Bytes);

    private string FingerprintOf(string sha256) => sealer.BlindIndex("document", sha256);

    /// <summary>The reasons hold the names of files, which may name people: the audit log is told how many there were.</summary>
    private Decision Refuse(Review review, string[] reasons, int files)
    {
        changes.Refuse(review, Action, $"{Amount.Of(files, "file")}, {Amount.Of(reasons.Length, "reason")}");
        return Decision.Refuse(reasons);
    }

    private void Add(Review review, UploadForm form, UploadedFile file, DocumentFormat format, string sha256, ScanState scan)
    {
        var now = clock.GetUtcNow();
        var document = new Document
        {
            ReviewId = review.Id,
            Kind = form.Kind!.Value,
            Agency = string.IsNullOrEmpty(form.Agency) ? null : form.Agency,
            Format = format,
            Size = file.Bytes.LongLength,
            Fingerprint = FingerprintOf(sha256),
            Details = sealer.Seal(new DocumentDetails(form.Title!.Trim(), file.Name, sha256)),
            AddedAt = now,
            AddedBy = person.Value.Name,
            Scan = scan,
            ScannedAt = scan == ScanState.Clean ? now : null,
        };
        db.AddRange(document, new DocumentContent { DocumentId = document.Id, Sealed = sealer.SealBytes(file.Bytes) });
    }
}
