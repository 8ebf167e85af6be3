using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CdopWorkflow.Reviews.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CdopWorkflow.Reviews.History;

/// <summary>
/// What a save is about to change, review by review. Whatever has a ReviewId belongs to that review, and what is owned belongs to its
/// owner's: a new table is in the history without a line written for it. What hangs on reviews by way of something else stands in
/// <see cref="ReviewsBehind"/>.
/// </summary>
public static class ChangesOfReviews
{
    private const string ReviewId = "ReviewId";

    /// <summary>How values are written, and read back by <see cref="PastRows"/>.</summary>
    internal static JsonSerializerOptions Json { get; } = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>One group a review; empty when no review changes.</summary>
    public static IEnumerable<IGrouping<Guid, ChangedRow>> In(ChangeTracker tracker, ReviewsBehind behind)
    {
        // a part that is exchanged for a new one is taken away first, whatever the order in which the tracker knows them
        var changes = from entry in tracker.Entries()
                      where entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not (TimelineEntry or RecordedChange)
                      let reviews = ReviewOf(entry) is { } own ? [own] : behind.Of(entry).ToArray()
                      where reviews.Length > 0
                      let row = Row(entry)
                      orderby row.Kind
                      from review in reviews
                      group row by review;
        return changes;
    }

    /// <summary>The key of a row as text; that of an owned part is its owner's.</summary>
    internal static string KeyOf(IEnumerable<object?> values) => string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static Guid? ReviewOf(EntityEntry entry) => entry.Entity is Review review
        ? review.Id
        : entry.Metadata.FindProperty(ReviewId) is { } property ? entry.Property(property.Name).CurrentValue as Guid? : null;

    private static ChangedRow Row(EntityEntry entry)
    {
        var kind = entry.State switch
        {
            EntityState.Added => ChangeKind.Added,
            EntityState.Deleted => ChangeKind.Deleted,
            _ => ChangeKind.Changed,
        };
        var before = entry.Properties
            .Where(property => !property.Metadata.IsShadowProperty() && (kind == ChangeKind.Deleted || (kind == ChangeKind.Changed && property.IsModified)))
            .ToDictionary(property => property.Metadata.Name, property => JsonSerializer.SerializeToElement(property.OriginalValue, property.Metadata.ClrType, Json));
        return new(entry.Metadata.ClrType.Name, KeyOf(KeyProperties(entry.Metadata).Select(property => entry.Property(property.Name).CurrentValue)), kind, before);
    }

    private static IReadOnlyList<IProperty> KeyProperties(IEntityType type) => type.FindPrimaryKey()!.Properties;
}
