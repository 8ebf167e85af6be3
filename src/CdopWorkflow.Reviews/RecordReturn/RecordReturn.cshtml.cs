using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordReturn;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordReturnModel(LoadReview reviews, RecordReturnHandler handler, FormsOfReturn forms) : ReturnPage(reviews)
{
    [BindProperty]
    public RecordReturnForm Form { get; set; } = new();

    protected override string Next => $"{Home}/returns";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TakeAsync(review => handler.HandleAsync(review, ReturnId ?? Guid.Empty, Form, cancel), "Return recorded", cancel);

    public IReadOnlyList<FormLine> Forms { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) => Forms = Chosen is { } asked ? await forms.ProgressAsync(asked, cancel) : [];

    /// <summary>A waived return that comes after all is welcome.</summary>
    protected override bool IsMeant(AgencyReturn agencyReturn) => agencyReturn.ReceivedOn is null;
}
