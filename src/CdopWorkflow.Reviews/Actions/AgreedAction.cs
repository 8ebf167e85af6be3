using System.Globalization;
using CdopWorkflow.Contracts;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>
/// Something that was agreed to be done so that fewer children die: one board answers for it, one person does it, by a day. It holds
/// nothing of a case. The dates and codes that it is found by stand here, the words lie sealed in <see cref="Words"/>.
/// </summary>
public sealed class AgreedAction
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Counted over the whole installation, so that a reference means one action wherever it is read.</summary>
    public int Number { get; init; }

    /// <summary>"ACT-014".</summary>
    public string Reference => ReferenceOf(Number);

    /// <summary>Code of a panel, a region or England.</summary>
    public required string Area { get; init; }

    /// <summary>Code of a theme, or <see cref="ActionThemes.Other"/>.</summary>
    public required string Theme { get; set; }

    public ActionType Type { get; set; }

    /// <summary>The accountable board.</summary>
    public Guid BoardId { get; set; }

    public List<InformedBoard> Informed { get; } = [];

    public DateOnly StartsOn { get; set; }

    public DateOnly DueOn { get; set; }

    public ActionState State { get; private set; } = ActionState.Open;

    /// <summary>When it was done, or stopped.</summary>
    public DateOnly? EndedOn { get; private set; }

    public DateOnly AddedOn { get; init; }

    /// <summary>Where the owner has an account.</summary>
    public string? OwnerAccount { get; set; }

    public string? DeputyAccount { get; set; }

    /// <summary>A sealed <see cref="ActionWords"/>.</summary>
    [Sealed]
    public required byte[] Words { get; set; }

    /// <summary>The review whose recommendation it came from: shown to the coordinators of that review alone.</summary>
    public Guid? ReviewId { get; init; }

    /// <summary>Which of the panel's recommendations, from 1.</summary>
    public int? Recommendation { get; init; }

    /// <summary>Reference of the theme alert because of which it was added; null where it was not.</summary>
    public string? Alert { get; init; }

    /// <summary>When owner and deputy were told that it is overdue; null before.</summary>
    public DateOnly? OverdueOn { get; set; }

    /// <summary>When the chair of the accountable board was told.</summary>
    public DateOnly? ChairToldOn { get; set; }

    /// <summary>When it entered the Health and Wellbeing Board's list.</summary>
    public DateOnly? ListedOn { get; set; }

    /// <summary>Whose list; null where no such board is known.</summary>
    public Guid? ListedBoardId { get; set; }

    public int Version { get; private set; } = 1;

    public bool IsOpen => State == ActionState.Open;

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;

    public static string ReferenceOf(int number) => $"ACT-{number.ToString("000", CultureInfo.InvariantCulture)}";

    public void End(ActionState state, DateOnly? on)
    {
        (State, EndedOn) = (state, on);
        Version++;
    }

    /// <summary>A new due date starts the ladder anew; what was done about the old one stays in the history.</summary>
    public void Move(DateOnly dueOn)
    {
        if (dueOn != DueOn)
        {
            (DueOn, OverdueOn, ChairToldOn, ListedOn, ListedBoardId) = (dueOn, null, null, null, null);
        }
    }

    public void Change() => Version++;

    /// <summary>After a restore to an older point: others may have been told of versions that are forgotten here.</summary>
    public void RaiseTo(int version) => Version = Math.Max(Version, version);

    /// <summary>How it stands, as Alerts is told.</summary>
    public ActionChanged Told() => new(Reference, Theme, Area, State.ToString(), DueOn, Version, Alert);

    private sealed class Mapping : IEntityTypeConfiguration<AgreedAction>
    {
        public void Configure(EntityTypeBuilder<AgreedAction> builder)
        {
            builder.ToTable("agreed_action");
            builder.Property(action => action.Area).HasMaxLength(64);
            builder.Property(action => action.Theme).HasMaxLength(64);
            builder.Property(action => action.Alert).HasMaxLength(32);
            builder.Property(action => action.OwnerAccount).HasMaxLength(128);
            builder.Property(action => action.DeputyAccount).HasMaxLength(128);
            builder.Property(action => action.Version).IsConcurrencyToken();
            builder.Ignore(action => action.Reference);
            builder.HasIndex(action => action.Number).IsUnique();
            builder.HasIndex(action => new { action.State, action.DueOn });
            builder.HasIndex(action => new { action.Area, action.Theme });
            builder.HasIndex(action => action.BoardId);
            builder.HasIndex(action => action.ReviewId);
            builder.HasIndex(action => action.OwnerAccount);
            builder.HasMany(action => action.Informed).WithOne().HasForeignKey(informed => informed.ActionId);
            builder.HasMany<ActionEntry>().WithOne().HasForeignKey(entry => entry.ActionId);
        }
    }
}
