using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Agenda;

/// <summary>A member's declaration about one review at one meeting. No pack opens before it.</summary>
[OfCase(nameof(AgendaItemId), Through = typeof(AgendaItem))]
public sealed class Declaration
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AgendaItemId { get; init; }

    public required string AccountId { get; init; }

    public required string Name { get; init; }

    public Interest Interest { get; set; }

    /// <summary>What the conflict is, in the member's words; sealed.</summary>
    [Sealed]
    public byte[]? Words { get; set; }

    public DateTimeOffset DeclaredAt { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Declaration>
    {
        public void Configure(EntityTypeBuilder<Declaration> builder)
        {
            builder.ToTable("declaration");
            builder.Property(declaration => declaration.AccountId).HasMaxLength(128);
            builder.Property(declaration => declaration.Name).HasMaxLength(256);
            builder.HasIndex(declaration => new { declaration.AgendaItemId, declaration.AccountId }).IsUnique();
        }
    }
}
