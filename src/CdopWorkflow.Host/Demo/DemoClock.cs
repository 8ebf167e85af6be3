namespace CdopWorkflow.Host.Demo;

/// <summary>Shows the day that is being filled in, so that everything is dated as if it had happened then; and then the real time again.</summary>
public sealed class DemoClock : TimeProvider
{
    private DateTimeOffset? shown;

    public override DateTimeOffset GetUtcNow() => shown ?? base.GetUtcNow();

    public void Show(DateTimeOffset instant) => shown = instant;

    public void BackToNow() => shown = null;
}
