using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Family;

/// <summary>A page on which one thing about the contact with the family is recorded.</summary>
public abstract class FamilyPage<TForm>(LoadReview reviews, RecordFamily record) : StepPage(reviews)
    where TForm : class, IFamilyForm, new()
{
    [BindProperty]
    public TForm Form { get; set; } = new();

    public string Track => $"{Home}/family";

    protected override string Next => Track;

    /// <summary>What the page says when it was recorded.</summary>
    protected virtual string Notice => "Recorded";

    public virtual Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => TakeAsync(review => record.HandleAsync(review, Form, cancel), Notice, cancel);
}
