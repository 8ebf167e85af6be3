namespace Stateless.Reflection;

/// <summary>A transition whose destination a selector names when the trigger is fired.</summary>
public class DynamicTransitionInfo : TransitionInfo
{
    private DynamicTransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards, InvocationInfo selector, DynamicStateInfos? possibleStates)
        : base(trigger, guards)
    {
        DestinationStateSelectorDescription = selector;
        PossibleDestinationStates = possibleStates;
    }

    /// <summary>The selector.</summary>
    public InvocationInfo DestinationStateSelectorDescription { get; }

    /// <summary>Where it may lead, as far as the configuration says; null when it does not.</summary>
    public DynamicStateInfos? PossibleDestinationStates { get; }

    /// <summary>Describes a dynamic transition.</summary>
    public static DynamicTransitionInfo Create<TTrigger>(
        TTrigger trigger, IEnumerable<InvocationInfo>? guards, InvocationInfo selector, DynamicStateInfos? possibleStates) =>
        new(new TriggerInfo(trigger), guards ?? [], selector, possibleStates);
}
