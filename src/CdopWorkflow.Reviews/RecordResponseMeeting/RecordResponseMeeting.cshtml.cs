using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.ReviewMeetings;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CdopWorkflow.Reviews.RecordResponseMeeting;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordResponseMeetingModel(LoadReview reviews, SaveResponse save, Sealer sealer)
    : ResponsePage<ResponseMeetingForm>(reviews, save, sealer)
{
    /// <summary>The meeting to change, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid? Chosen { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Choices.Of<ReviewMeetingKind>().Where(kind => kind.Value != nameof(ReviewMeetingKind.ReviewMeeting))];

    protected override string Notice => "Meeting recorded";

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Form = Form with { Meeting = Chosen };
        return Task.CompletedTask;
    }
}
