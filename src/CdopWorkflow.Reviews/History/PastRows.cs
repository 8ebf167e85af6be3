using System.Collections;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CdopWorkflow.Reviews.History;

/// <summary>
/// A review and what belongs to it, as plain objects that no database context knows, from which later changes are taken back one by
/// one. The last change is taken back first.
/// </summary>
internal sealed class PastRows
{
    private readonly IModel model;
    private readonly Review review;
    private readonly Dictionary<string, (IEntityType Type, List<object> Rows)> tables = [];

    /// <param name="model">Of the reviews' database.</param>
    /// <param name="review">Loaded without tracking, with the parts to be read.</param>
    public PastRows(IModel model, Review review)
    {
        this.model = model;
        this.review = review;
        var type = model.FindEntityType(typeof(Review))!;
        tables.Add(nameof(Review), (type, [review]));
        foreach (var part in Parts(type))
        {
            var rows = part.PropertyInfo!.GetValue(review) switch
            {
                IList list => list.Cast<object>(),
                { } owned => [owned],
                null => [],
            };
            tables.Add(part.TargetEntityType.ClrType.Name, (part.TargetEntityType, [.. rows]));
        }
    }

    /// <summary>Adds what belongs to the review but does not hang on it.</summary>
    public void Add<T>(IEnumerable<T> rows)
        where T : class => tables[typeof(T).Name] = (model.FindEntityType(typeof(T))!, [.. rows]);

    public IEnumerable<T> Of<T>() => tables[typeof(T).Name].Rows.Cast<T>();

    public void Undo(ChangedRow change)
    {
        // what is not to be read is not rewound either
        if (!tables.TryGetValue(change.Entity, out var table))
        {
            return;
        }

        var row = table.Type.IsOwned() ? table.Rows.SingleOrDefault() : table.Rows.Find(known => KeyOf(table.Type, known) == change.Key);
        switch (change.Kind)
        {
            case ChangeKind.Added when row is not null:
                table.Rows.Remove(row);
                break;
            case ChangeKind.Deleted:
                table.Rows.Add(Write(table.Type, Activator.CreateInstance(table.Type.ClrType, nonPublic: true)!, change));
                break;
            case ChangeKind.Changed when row is not null:
                Write(table.Type, row, change);
                break;
        }
    }

    /// <summary>The review with its lists as they were.</summary>
    public Review Rewound()
    {
        foreach (var part in Parts(model.FindEntityType(typeof(Review))!).Where(part => part.IsCollection))
        {
            var list = (IList)part.PropertyInfo!.GetValue(review)!;
            list.Clear();
            foreach (var row in tables[part.TargetEntityType.ClrType.Name].Rows)
            {
                list.Add(row);
            }
        }

        return review;
    }

    private static IEnumerable<INavigation> Parts(IEntityType type) => type.GetNavigations().Where(navigation => navigation.PropertyInfo is not null);

    private static string KeyOf(IEntityType type, object row) =>
        ChangesOfReviews.KeyOf(type.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo!.GetValue(row)));

    /// <summary>Writes past the setters, which only the workflow may use otherwise.</summary>
    private static object Write(IEntityType type, object row, ChangedRow change)
    {
        foreach (var (name, value) in change.Before)
        {
            // a property that has gone since cannot be shown
            if (type.FindProperty(name) is { FieldInfo: { } field } property)
            {
                field.SetValue(row, value.Deserialize(property.ClrType, ChangesOfReviews.Json));
            }
        }

        return row;
    }
}
