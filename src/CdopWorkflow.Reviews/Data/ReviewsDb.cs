using CdopWorkflow.Platform.Data;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Agreements;
using CdopWorkflow.Reviews.QuestionSets;
using CdopWorkflow.Reviews.Timeline;
using CdopWorkflow.Reviews.Transfers;
using CdopWorkflow.Reviews.WaitingDuplicates;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Data;

/// <summary>The reviews' database. An entity's mapping stands beside it in an IEntityTypeConfiguration.</summary>
public sealed class ReviewsDb(DbContextOptions<ReviewsDb> options, ServiceDbParts parts) : ServiceDb(options, parts)
{
    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    public DbSet<TransferOffer> TransferOffers => Set<TransferOffer>();

    public DbSet<AddedQuestion> AddedQuestions => Set<AddedQuestion>();

    public DbSet<WaitingDuplicate> WaitingDuplicates => Set<WaitingDuplicate>();

    public DbSet<AgencyContact> AgencyContacts => Set<AgencyContact>();

    public DbSet<SharingAgreement> SharingAgreements => Set<SharingAgreement>();

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
