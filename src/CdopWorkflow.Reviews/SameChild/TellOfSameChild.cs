using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Staff;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>Writes to the coordinators that a review may be about the same child as another. The letter says nothing about the child.</summary>
public sealed class TellOfSameChild(ReviewsDb db, StaffDirectory staff, AreaTable areas, MailOptions mail)
{
    public async Task PostAsync(Review review, Guid suspicion, CancellationToken cancel)
    {
        foreach (var person in await staff.WithRoleAsync(Role.Coordinator, review.Panel, cancel))
        {
            db.Post(new Letter(
                $"same-child/{suspicion:N}/{person.AccountId}",
                person.Email,
                $"A review may be about the same child as another: {review.Reference}",
                $"""
                The details of the child of review {review.Reference} were put right. As they stand now, there is another review that may be about the same child.

                Please look at both, and say whether it is the same child:
                {mail.LinkTo($"/reviews/{review.Reference}/same-child")}

                Until somebody has said so, one death may be counted twice.

                You receive this because you coordinate reviews of {areas.NameOf(review.Panel)}.
                """)
            {
                Area = review.Panel,
                Reference = review.Reference,
                ToWhom = person.Name,
            });
        }
    }
}
