using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;
using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.NotificationsAfterEnd;

/// <summary>
/// Writes to the coordinators that a notification was linked to a review on which nobody works any more: nothing happens to it by
/// itself. The letter says nothing about the child.
/// </summary>
public sealed class TellOfNotification(ReviewsDb db, StaffDirectory staff, MailOptions mail)
{
    public async Task PostAsync(Review review, string notification, CancellationToken cancel)
    {
        foreach (var person in await staff.WithRoleAsync(Role.Coordinator, review.Panel, cancel))
        {
            db.Post(new Letter(
                $"after-end/{review.Id:N}/{notification}/{person.AccountId}",
                person.Email,
                $"A notification came to a review that has ended: {review.Reference}",
                $"""
                Notification {notification} was linked to review {review.Reference}, which has ended: “{review.State.Label()}”. Nobody works on that review, so nothing happens by itself.

                Please read what the notifier said:
                {mail.LinkTo($"/notifications/{notification}")}

                {WhatToDo(review.State)}
                {mail.LinkTo($"/reviews/{review.Reference}")}
                """)
            {
                Area = review.Panel,
                Reference = review.Reference,
                ToWhom = person.Name,
            });
        }
    }

    private static string WhatToDo(ReviewState state) => state switch
    {
        ReviewState.Closed => "If it changes what the panel found, reopen the review:",
        ReviewState.Duplicate => "The page of the review names the one that goes on in its place. It should know of this too:",
        _ => "If the death is to be reviewed after all, take the link back on the page of the notification: it then opens a case of its own. The review that has ended is here:",
    };
}
