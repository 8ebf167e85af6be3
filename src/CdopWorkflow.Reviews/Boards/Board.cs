using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Boards;

/// <summary>A board or group that answers for actions, or is kept informed of them. One that has ended stays readable.</summary>
public sealed class Board
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public BoardType Type { get; set; }

    /// <summary>Code of a panel, a region or England.</summary>
    public required string Area { get; init; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>The last day; null while no end is planned.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The board it reports to: what is not done goes up this line.</summary>
    public Guid? ReportsTo { get; set; }

    public MeetingCadence Cadence { get; set; }

    /// <summary>A sealed <see cref="BoardChair"/>.</summary>
    [Sealed]
    public required byte[] Chair { get; set; }

    public int Version { get; private set; } = 1;

    public bool IsCurrent(DateOnly on) => ValidFrom <= on && !HasEnded(on);

    public bool HasEnded(DateOnly on) => ValidTo < on;

    public void Change() => Version++;

    private sealed class Mapping : IEntityTypeConfiguration<Board>
    {
        public void Configure(EntityTypeBuilder<Board> builder)
        {
            builder.ToTable("board");
            builder.Property(board => board.Name).HasMaxLength(200);
            builder.Property(board => board.Area).HasMaxLength(64);
            builder.Property(board => board.Version).IsConcurrencyToken();
            builder.HasIndex(board => board.Area);
        }
    }
}
