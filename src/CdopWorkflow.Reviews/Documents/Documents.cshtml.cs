using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Documents.Scanning;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>The documents of a review, and the form to add more.</summary>
[Authorize(Policy = Policies.Coordinator)]
[UploadLimits]
public sealed class DocumentsModel(
    LoadReview reviews, DocumentFile documents, ReadUpload reader, UploadDocuments handler, ClamScanner scanner, DocumentOptions options, ReviewsOptions settings) : StepPage(reviews)
{
    [BindProperty]
    public UploadForm Form { get; set; } = new();

    public IReadOnlyList<DocumentLine> Lines { get; private set; } = [];

    public bool AreScanned => scanner.IsOn;

    public string Limits => $"{DocumentFormats.Allowed}. Each file must be smaller than {Amount.FileSize(options.LargestFile)}, all of a review together smaller than {Amount.FileSize(options.LargestReview)}.";

    public string Standing => $"{Amount.Of(Here.Count, "document")}, {Amount.FileSize(Here.Sum(line => line.Document.Size))}";

    public IReadOnlyList<SelectListItem> Agencies => [new("None of these", ""), .. settings.AgenciesOffered.Select(agency => new SelectListItem(agency, agency))];

    private List<DocumentLine> Here => [.. Lines.Where(line => line.Document.IsHere)];

    protected override string Next => $"{Home}/documents";

    public Task<IActionResult> OnGetAsync(bool tooLarge, CancellationToken cancel)
    {
        if (tooLarge)
        {
            ModelState.AddModelError("Form.Files", $"The files you send at once must be smaller than {Amount.FileSize(options.LargestUpload)} together");
        }

        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var files = await reader.FromAsync(Form.Files, cancel);
        return await TakeAsync(review => handler.HandleAsync(review, Form, files, cancel), $"{Amount.Of(files.Count, "document")} added", cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel) => Lines = await documents.OfAsync(Review.Id, cancel);
}
