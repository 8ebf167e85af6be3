using Stateless;

namespace Benchmarks.StateMachine;

/// <summary>A machine of the size of a review: twelve states, one around four others, most steps guarded.</summary>
internal sealed class TwelveStates
{
    private readonly bool[] _facts = [true, true, true, true, true, true, true, false];

    public enum Stage
    {
        Notified,
        Open,
        Accepted,
        Gathering,
        Ready,
        AtPanel,
        Decided,
        Published,
        Closed,
        Reopened,
        Paused,
        OutOfScope,
    }

    public enum Step
    {
        Accept,
        Gather,
        MakeReady,
        Meet,
        Decide,
        Publish,
        Close,
        Reopen,
        Renotify,
        Pause,
        Resume,
        TakeOut,
    }

    /// <summary>The steps that lead once around and back to where they began.</summary>
    public static readonly Step[] Around =
    [
        Step.Accept, Step.Gather, Step.MakeReady, Step.Meet, Step.Decide, Step.Publish, Step.Close, Step.Reopen, Step.Renotify,
    ];

    public static readonly Step[] All = Enum.GetValues<Step>();

    public StateMachine<Stage, Step> Build()
    {
        var machine = new StateMachine<Stage, Step>(Stage.Notified);
        machine.Configure(Stage.Notified)
            .PermitIf(Step.Accept, Stage.Accepted, () => _facts[0], "Choose the panel")
            .PermitIf(Step.TakeOut, Stage.OutOfScope, () => _facts[7], "Say why it is out of scope");
        machine.Configure(Stage.Open)
            .Permit(Step.Pause, Stage.Paused)
            .PermitIf(Step.TakeOut, Stage.OutOfScope, () => _facts[7], "Say why it is out of scope");
        machine.Configure(Stage.Accepted).SubstateOf(Stage.Open)
            .PermitIf(Step.Gather, Stage.Gathering, () => _facts[1], "Ask the agencies");
        machine.Configure(Stage.Gathering).SubstateOf(Stage.Open)
            .PermitIf(Step.MakeReady, Stage.Ready,
                Tuple.Create<Func<bool>, string>(() => _facts[2], "Lift every hold"),
                Tuple.Create<Func<bool>, string>(() => _facts[3], "Sign off the pack"));
        machine.Configure(Stage.Ready).SubstateOf(Stage.Open)
            .PermitIf(Step.Meet, Stage.AtPanel, () => _facts[4], "Put it on an agenda");
        machine.Configure(Stage.AtPanel).SubstateOf(Stage.Open)
            .PermitIf(Step.Decide, Stage.Decided, () => _facts[5], "Wait for a quorum")
            .PermitIf(Step.MakeReady, Stage.Ready, () => _facts[7], "Adjourn the meeting");
        machine.Configure(Stage.Decided).PermitIf(Step.Publish, Stage.Published, () => _facts[6], "Anonymise it");
        machine.Configure(Stage.Published).Permit(Step.Close, Stage.Closed).Ignore(Step.Publish);
        machine.Configure(Stage.Closed).Permit(Step.Reopen, Stage.Reopened);
        machine.Configure(Stage.Reopened).Permit(Step.Renotify, Stage.Notified);
        machine.Configure(Stage.Paused).Permit(Step.Resume, Stage.Accepted);
        machine.Configure(Stage.OutOfScope).Ignore(Step.TakeOut);
        return machine;
    }
}
