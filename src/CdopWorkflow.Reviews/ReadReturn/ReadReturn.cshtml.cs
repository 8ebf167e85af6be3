using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.ReadReturn;

/// <summary>What an agency answered, as it was asked.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ReadReturnModel(LoadReview reviews, FormsOfReturn forms) : ReturnPage(reviews)
{
    public IReadOnlyList<AnsweredForm> Forms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var result = await ShowAsync(cancel);
        if (Review is null || Chosen is not { } asked)
        {
            return NotFound();
        }

        Forms = await forms.ReadAsync(Review, asked, "ReturnRead", cancel);
        return result;
    }

    protected override bool IsMeant(AgencyReturn agencyReturn) => agencyReturn.ReceivedOn is not null;
}
