using CdopWorkflow.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Forms;

/// <summary>A version that an administrator is working on. Each has a draft of their own; nobody is asked its questions.</summary>
public sealed class FormDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Key { get; init; }

    /// <summary>The administrator's account.</summary>
    public required string Who { get; init; }

    /// <summary>The version it was begun from: if there is a newer one by now, it cannot be published.</summary>
    public int BasedOn { get; set; }

    public required string Json { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public Questionnaire Form() => Questionnaire.Parse(Json);

    private sealed class Mapping : IEntityTypeConfiguration<FormDraft>
    {
        public void Configure(EntityTypeBuilder<FormDraft> builder)
        {
            builder.ToTable("form_draft");
            builder.Property(draft => draft.Key).HasMaxLength(50);
            builder.Property(draft => draft.Who).HasMaxLength(128);
            builder.HasIndex(draft => new { draft.Key, draft.Who }).IsUnique();
        }
    }
}
