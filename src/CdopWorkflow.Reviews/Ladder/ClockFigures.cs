using CdopWorkflow.Platform.Telemetry;

namespace CdopWorkflow.Reviews.Ladder;

/// <summary>How many clocks of reviews in hand are late, as the last round counted them.</summary>
internal static class ClockFigures
{
    private static long late;

    static ClockFigures() => Figures.Meter.CreateObservableGauge("cdop.clocks.overdue", () => Volatile.Read(ref late), "{clock}", "Clocks of reviews in hand whose time is over");

    public static void Counted(long lateClocks) => Volatile.Write(ref late, lateClocks);
}
