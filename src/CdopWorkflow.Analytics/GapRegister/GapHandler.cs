using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.GapRegister;

/// <summary>Gives a gap to somebody, or closes it. Each answers with what was wrong, or with nothing.</summary>
public sealed class GapHandler(AnalyticsDb db, TimeProvider clock)
{
    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    public Task<string?> AssignAsync(int number, GapForm form, CancellationToken cancel) => ChangeAsync(
        number, form.Version, "DataGapAssigned",
        gap => form.DueOn < Today && form.DueOn != gap.DueOn ? "Due date must be today or in the future" : null,
        gap =>
        {
            (gap.Owner, gap.Recommendation, gap.WhatWorked, gap.DueOn) = (form.Owner!.Trim(), form.Recommendation!.Trim(), form.WhatWorked!.Trim(), form.DueOn);
            gap.State = DataGapState.Assigned;
        },
        cancel);

    public Task<string?> CloseAsync(int number, int version, string outcome, CancellationToken cancel) => ChangeAsync(
        number, version, "DataGapClosed",
        gap => gap.State == DataGapState.Raised ? "Give the gap an owner, a recommendation and what worked before you close it" : null,
        gap => (gap.State, gap.Outcome, gap.ClosedOn) = (DataGapState.Closed, outcome.Trim(), Today),
        cancel);

    private async Task<string?> ChangeAsync(int number, int version, string action, Func<DataGap, string?> refuse, Action<DataGap> change, CancellationToken cancel)
    {
        string? refusal = null;
        await db.InTransactionAsync(
            async () =>
            {
                var gap = await db.Set<DataGap>().SingleAsync(row => row.Number == number, cancel);
                refusal = !gap.IsOpen ? "This gap is closed"
                    : gap.Version != version ? "Somebody else, or newer figures, changed this entry since you opened it. Look at it again and then save"
                    : refuse(gap);
                if (refusal is not null)
                {
                    db.Audit(action + "Refused", $"gap {number}", gap.Council, refusal);
                    return;
                }

                change(gap);
                gap.Version++;
                db.Audit(action, $"gap {number}", gap.Council, $"{gap.Field} {gap.Year}");
            },
            cancel);
        return refusal;
    }
}
