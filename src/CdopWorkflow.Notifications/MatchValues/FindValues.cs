using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Notifications.Imports;
using CdopWorkflow.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Notifications.MatchValues;

/// <summary>A value of a coded column that is none of our codes.</summary>
/// <param name="Key">How it is remembered.</param>
/// <param name="Text">As it stands in the file first.</param>
/// <param name="Lines">In how many lines.</param>
public sealed record ForeignValue(string Key, string Text, int Lines);

/// <summary>Finds what a person has to match before a file can be checked.</summary>
public sealed class FindValues(NotificationsDb db, ImportShelf shelf, Sealer sealer)
{
    /// <summary>More different values than this in one column: it holds no codes.</summary>
    public const int Most = 200;

    /// <returns>By the name of our column, in our order; columns in which all is known are left out.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ForeignValue>>> HandleAsync(ImportFile file, ColumnMap columns, CancellationToken cancel)
    {
        var header = shelf.HeaderOf(file);
        var names = file.Kind.Columns().Select(column => column.Name).ToHashSet();
        var asked = CodedColumn.All.Where(column => names.Contains(column.Name) && columns.Columns.ContainsKey(column.Name)).ToArray();
        var found = asked.ToDictionary(column => column.Name, _ => new Dictionary<string, ForeignValue>(StringComparer.Ordinal));
        await foreach (var part in db.ImportParts.AsNoTracking().Where(part => part.FileId == file.Id && part.Lines != null).OrderBy(part => part.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var line in sealer.Open<FileLine[]>(part.Lines!))
            {
                foreach (var column in asked)
                {
                    Add(found[column.Name], column, columns.Raw(header, line, column.Name) ?? "");
                }
            }
        }

        return found.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => (IReadOnlyList<ForeignValue>)[.. pair.Value.Values]);
    }

    private static void Add(Dictionary<string, ForeignValue> found, CodedColumn column, string text)
    {
        foreach (var part in column.Parts(text).Where(part => part.Length > 0 && column.Recognise(part) is null))
        {
            var key = CodedColumn.KeyOf(part);
            if (found.TryGetValue(key, out var before))
            {
                found[key] = before with { Lines = before.Lines + 1 };
            }
            else if (found.Count <= Most)
            {
                found[key] = new(key, part, 1);
            }
        }
    }
}
