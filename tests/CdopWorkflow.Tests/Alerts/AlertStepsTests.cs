using CdopWorkflow.Alerts;

namespace CdopWorkflow.Tests.Alerts;

public sealed class AlertStepsTests
{
    [Theory]
    [InlineData(AlertState.New, "Acknowledge Act Explain")]
    [InlineData(AlertState.Acknowledged, "Act Explain Close")]
    [InlineData(AlertState.ActedOn, "Act Explain Close")]
    [InlineData(AlertState.Explained, "Act Explain Close")]
    [InlineData(AlertState.NoLongerMet, "Close")]
    [InlineData(AlertState.Closed, "")]
    public void Each_state_allows_its_steps(AlertState state, string steps)
    {
        var alert = In(state);

        Assert.Equal(state, alert.State);
        Assert.Equal(steps, string.Join(' ', Enum.GetValues<AlertStep>().Where(step => alert.RefusalOf(step) is null)));
    }

    private static Alert In(AlertState state)
    {
        var (now, day) = (DateTimeOffset.UnixEpoch, new DateOnly(2025, 9, 9));
        var alert = new Alert { Reference = "TA-2025-0001", Theme = "co-sleeping", Area = AlertsApp.Lancashire };
        alert.Raise(AlertsApp.Detected(), now, day);
        switch (state)
        {
            case AlertState.New:
                break;
            case AlertState.Acknowledged:
                alert.Take(AlertStep.Acknowledge, "Seen", "Lena Lead", now);
                break;
            case AlertState.ActedOn:
                alert.Take(AlertStep.Act, "Done", "Lena Lead", now);
                break;
            case AlertState.Explained:
                alert.Take(AlertStep.Explain, "Why", "Lena Lead", now);
                break;
            case AlertState.NoLongerMet:
                alert.NoLongerMet(AlertsApp.Ended(2).Figures, now);
                break;
            case AlertState.Closed:
                alert.Take(AlertStep.Acknowledge, "Seen", "Lena Lead", now);
                alert.Take(AlertStep.Close, "Over", "Lena Lead", now);
                break;
        }

        return alert;
    }
}
