using CdopWorkflow.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Forms;

/// <summary>A version of a form that an administrator published. Never changed, never removed: returns that were issued with it keep it.</summary>
public sealed class FormVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Key { get; init; }

    /// <summary>From 2: version 1 is the shipped form.</summary>
    public int Version { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    /// <summary>The Questionnaire. It says nothing about any case.</summary>
    public required string Json { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>The administrator's name.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>What changed and why, in the administrator's words.</summary>
    public required string Note { get; init; }

    public Questionnaire Form() => Questionnaire.Parse(Json);

    private sealed class Mapping : IEntityTypeConfiguration<FormVersion>
    {
        public void Configure(EntityTypeBuilder<FormVersion> builder)
        {
            builder.ToTable("form_version");
            builder.Property(version => version.Key).HasMaxLength(50);
            builder.Property(version => version.PublishedBy).HasMaxLength(256);
            builder.Property(version => version.Note).HasMaxLength(1000);

            // two administrators at once: whoever comes second is told, by the page or at last by this
            builder.HasIndex(version => new { version.Key, version.Version }).IsUnique();
        }
    }
}
