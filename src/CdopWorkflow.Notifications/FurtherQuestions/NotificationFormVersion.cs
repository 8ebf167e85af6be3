using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Notifications.FurtherQuestions;

/// <summary>A version of the notification form that an administrator published.</summary>
public sealed class NotificationFormVersion
{
    public int Version { get; init; }

    public DateOnly EffectiveFrom { get; set; }

    /// <summary>The Questionnaire, with the questions of the core, which the pages ask themselves.</summary>
    public required string Json { get; set; }

    internal static void Map(EntityTypeBuilder<NotificationFormVersion> builder)
    {
        builder.ToTable("notification_form_version");
        builder.HasKey(row => row.Version);
        builder.Property(row => row.Version).ValueGeneratedNever();
    }
}
