using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.OnCall;
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

    /// <summary>Requests a minute that the notification form takes from one machine.</summary>
    [Range(30, 100_000)]
    public int FormRequestsPerMinute { get; init; } = 300;

    /// <summary>Who is written to as soon as a death is notified.</summary>
    public IReadOnlyList<OnCallAddress> OnCall { get; init; } = [];

    /// <summary>Hours after which a notice to stop messages that nobody has taken goes to the person on call.</summary>
    [Range(1, 168)]
    public int StopEscalateHours { get; init; } = 24;

    /// <summary>The largest file of notifications that can be uploaded, in millions of bytes; a workbook may be ten times as large when it is unpacked.</summary>
    [Range(1, 25)]
    public int ImportMegabytes { get; init; } = 10;

    /// <summary>The most lines of such a file.</summary>
    [Range(1, 100_000)]
    public int ImportLines { get; init; } = 10_000;

    /// <summary>Services that write to families and are told of every death, so that they stop.</summary>
    public IReadOnlyList<ToldService> StopMessages { get; init; } = [];

    public IEnumerable<string> Faults() => StopMessages.SelectMany(service => service.Faults())
        .Concat(OnCall.SelectMany(onCall => onCall.Faults()))
        .Concat(StopMessages.GroupBy(service => service.Name).Where(same => same.Count() > 1).Select(same => $"Notifications:StopMessages: two services are called {same.Key}"));
}
