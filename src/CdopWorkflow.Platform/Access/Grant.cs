namespace CdopWorkflow.Platform.Access;

/// <summary>A role in an area: a panel's code, a region's or England's, which cover the panels within.</summary>
public sealed record Grant(Role Role, string Area)
{
    public override string ToString() => $"{Role}@{Area}";

    public static Grant? Parse(string text) =>
        text.Split('@') is [var role, var area] && Enum.TryParse<Role>(role, out var known) ? new Grant(known, area) : null;
}
