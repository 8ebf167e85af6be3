using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.StopMessages;

namespace CdopWorkflow.Notifications;

/// <summary>Settings of the notifications role. Section "Notifications".</summary>
public sealed record NotificationsOptions
{
    /// <summary>How long a draft can be returned to after it was last saved.</summary>
    [Range(1, 90)]
    public int DraftDays { get; init; } = 14;

    /// <summary>The largest body the API reads, in bytes.</summary>
    [Range(10_000, 10_000_000)]
    public int LargestBody { get; init; } = 262_144;

    /// <summary>Services that write to families and are told of every death, so that they stop.</summary>
    public IReadOnlyList<ToldService> StopMessages { get; init; } = [];

    public IEnumerable<string> Faults() => StopMessages.SelectMany(service => service.Faults())
        .Concat(StopMessages.GroupBy(service => service.Name).Where(same => same.Count() > 1).Select(same => $"Notifications:StopMessages: two services are called {same.Key}"));
}
