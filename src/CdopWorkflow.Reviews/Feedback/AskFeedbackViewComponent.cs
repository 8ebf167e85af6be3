using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Feedback;

/// <summary>Asks on a member's page after the meetings they attended.</summary>
public sealed class AskFeedbackViewComponent(ReadFeedback read) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View("/Feedback/_AskFeedback.cshtml", await read.OpenAsync(HttpContext.RequestAborted));
}
