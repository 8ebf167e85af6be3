namespace CdopWorkflow.Reviews.BreakGlass;

/// <summary>What is known when somebody asks to open a case of another area.</summary>
/// <param name="IsKnown">Whether there is a case with the reference.</param>
/// <param name="IsOwn">Whether it is of the person's own area.</param>
/// <param name="HasGuardian">Whether a Caldicott guardian would be told.</param>
/// <param name="IsOpenAlready">Whether the person has it open.</param>
/// <param name="OpenNow">How many cases the person has open.</param>
/// <param name="AtOnce">How many may be.</param>
public sealed record AskedToOpen(bool IsKnown, bool IsOwn, bool HasGuardian, bool IsOpenAlready, int OpenNow, int AtOnce);

/// <summary>Why a case of another area cannot be opened.</summary>
public static class BreakGlassRules
{
    public static IReadOnlyList<string> Reasons(AskedToOpen asked) =>
        !asked.IsKnown ? ["There is no case with this reference"]
        : asked.IsOwn ? ["This is a case of your own area: find it among your reviews"]
        : asked.IsOpenAlready ? ["You have opened this case already"]
        : [.. Limits(asked)];

    private static IEnumerable<string> Limits(AskedToOpen asked)
    {
        if (!asked.HasGuardian)
        {
            yield return "No Caldicott guardian is named for the area of this case, so nobody could be told: ask its coordinator instead";
        }

        if (asked.OpenNow >= asked.AtOnce)
        {
            yield return $"You have {asked.OpenNow} cases of other areas open: close one of them first";
        }
    }
}
