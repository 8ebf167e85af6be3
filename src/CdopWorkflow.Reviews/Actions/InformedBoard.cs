using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>A board that is kept informed of an action that another answers for.</summary>
public sealed class InformedBoard
{
    public Guid ActionId { get; init; }

    public Guid BoardId { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<InformedBoard>
    {
        public void Configure(EntityTypeBuilder<InformedBoard> builder)
        {
            builder.ToTable("informed_board");
            builder.HasKey(informed => new { informed.ActionId, informed.BoardId });
            builder.HasIndex(informed => informed.BoardId);
        }
    }
}
