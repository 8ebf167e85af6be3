using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RapidResponse;

/// <summary>A page that shows and saves one part of the record of a rapid response.</summary>
public abstract class ResponsePage<TForm>(LoadReview reviews, SaveResponse save, Sealer sealer) : StepPage(reviews)
    where TForm : ResponseForm, new()
{
    [BindProperty]
    public TForm Form { get; set; } = new();

    /// <summary>The edition that a save from this page has seen.</summary>
    public int Edition => Review.RapidResponse.Edition;

    protected override string Next => $"{Home}/rapid-response";

    protected abstract string Notice { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        Form = Review is null ? Form : (TForm)Form.AsRecorded(Review, sealer);
        return shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => save.HandleAsync(review, Form, cancel), Notice, cancel);
}
