using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.PanelHome;

/// <summary>A member says what they sit on a panel for. The coordinator sees it when attendance is recorded.</summary>
public sealed class TakeSeat(ReviewsDb db, CurrentPerson person, PanelsOfPerson panels)
{
    public async Task<Decision> HandleAsync(string panel, Seat? seat, bool deputy, CancellationToken cancel)
    {
        var decision = Decide(panel, seat);
        if (decision.Accepted)
        {
            var account = person.Value.AccountId;
            var member = await db.Set<PanelMember>().SingleOrDefaultAsync(known => known.Panel == panel && known.AccountId == account, cancel);
            if (member is null)
            {
                db.Add(member = new PanelMember { Panel = panel, AccountId = account, Name = person.Value.Name });
            }

            (member.Seat, member.IsDeputy, member.Name) = (seat!.Value, deputy, person.Value.Name);
        }

        db.Audit(decision.Accepted ? "SeatTaken" : "SeatTakenRefused", panel, panel, string.Join("; ", decision.Reasons.Prepend($"{seat}")));
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private Decision Decide(string panel, Seat? seat) => seat switch
    {
        null => Decision.Refuse("Select the seat you hold"),
        Seat.Chair when !panels.Chairs(panel) => Decision.Refuse("Only the chair of the panel can take the chair’s seat"),
        _ => Decision.Accept,
    };
}
