using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Platform.Access;

/// <summary>How long a session lasts. Section "SignIn", the same for every process that people reach under one address.</summary>
public sealed record SessionLimits
{
    public const string Section = "SignIn";

    /// <summary>How stale "last seen" may be, and by how much a session may end before its idle minutes are over.</summary>
    public static readonly TimeSpan Accuracy = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether people come by https alone: then no cookie leaves a browser without it, and browsers are told to come by nothing else.
    /// Behind a proxy that ends TLS the program cannot see it by itself.
    /// </summary>
    public bool OnlyByHttps { get; init; }

    /// <summary>Minutes without a page after which a session ends.</summary>
    [Range(1, 720)]
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which it ends whatever was done in it.</summary>
    [Range(1, 24)]
    public int HoursAtMost { get; init; } = 12;

    /// <summary>Minutes for which a password, a code or the provider's word counts as given just now.</summary>
    [Range(1, 240)]
    public int RecentMinutes { get; init; } = 15;
}
