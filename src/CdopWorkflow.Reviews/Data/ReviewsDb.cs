using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Data;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.HandOver;
using CdopWorkflow.Reviews.History;
using CdopWorkflow.Reviews.QuestionSets;
using CdopWorkflow.Reviews.Returns;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.WaitingDuplicates;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Data;

/// <summary>The reviews' database. An entity's mapping stands beside it in an IEntityTypeConfiguration.</summary>
public sealed class ReviewsDb(DbContextOptions<ReviewsDb> options, ServiceDbParts parts, Sealer? sealer = null) : ServiceDb(options, parts)
{
    private readonly ServiceDbParts parts = parts;

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    public DbSet<TransferOffer> TransferOffers => Set<TransferOffer>();

    public DbSet<AddedQuestion> AddedQuestions => Set<AddedQuestion>();

    public DbSet<WaitingDuplicate> WaitingDuplicates => Set<WaitingDuplicate>();

    public DbSet<AgencyContact> AgencyContacts => Set<AgencyContact>();

    public DbSet<SharingAgreement> SharingAgreements => Set<SharingAgreement>();

    /// <summary>Saves, and with it what it takes to read each changed review as it was before, and the counts that accounts are closed by.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // outside a transaction the base opens one and comes back here
        var work = new ChangedWork(People: false, Panels: []);
        if (Database.CurrentTransaction is not null)
        {
            work = ChangedWork.In(ChangeTracker);
            var changes = ChangesOfReviews.In(ChangeTracker, await ReviewsBehind.OfAsync(this, cancellationToken)).Select(rows => new RecordedChange
            {
                ReviewId = rows.Key,
                At = parts.Clock.GetUtcNow(),
                Who = parts.Person.Value.AccountId,
                Rows = (sealer ?? throw new InvalidOperationException("Reviews cannot be saved without the key.")).Seal(rows.ToList()),
                Edition = RecordedChange.WithMinutes,
            });
            Set<RecordedChange>().AddRange(changes.ToList());
        }

        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (work.IsAny)
        {
            await new CountWork(this, new HeldWork(this)).CountAsync(work, UkTime.DateOf(parts.Clock.GetUtcNow()), cancellationToken);
            saved += await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return saved;
    }

    public DbSet<ReturnForm> ReturnForms => Set<ReturnForm>();

    public DbSet<ReturnLink> ReturnLinks => Set<ReturnLink>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReviewsDb).Assembly);

        // Our ids are given by the constructor: a new row of a loaded review would otherwise be taken for an existing one.
        foreach (var id in modelBuilder.Model.GetEntityTypes().Select(type => type.FindProperty("Id")).Where(id => id?.ClrType == typeof(Guid)))
        {
            id!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }
}
