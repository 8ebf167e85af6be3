using System.Globalization;
using System.Text;
using CdopWorkflow.Reviews.Packs;

namespace CdopWorkflow.Tests.Panel.Finder;

/// <summary>What the finder found, missed and found wrongly in texts of which it is known what is in them.</summary>
public sealed class FinderMeasure
{
    private readonly SortedDictionary<string, (int Planted, int Found)> kinds = [];
    private readonly SortedDictionary<string, int> wrong = [];

    public int Texts { get; private set; }

    public List<string> Missed { get; } = [];

    public List<string> WronglyFound { get; } = [];

    public IReadOnlyDictionary<string, (int Planted, int Found)> Kinds => kinds;

    public static FinderMeasure Of(IEnumerable<PlantedText> texts)
    {
        var measure = new FinderMeasure();
        foreach (var text in texts)
        {
            measure.Add(text);
        }

        return measure;
    }

    public string Report()
    {
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"{Texts} texts");
        report.AppendLine(CultureInfo.InvariantCulture, $"{"kind",-30}{"planted",8}{"found",8}{"missed",8}");
        foreach (var (kind, (planted, found)) in kinds)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{kind,-30}{planted,8}{found,8}{planted - found,8}");
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"{"all",-30}{kinds.Values.Sum(kind => kind.Planted),8}{kinds.Values.Sum(kind => kind.Found),8}{Missed.Count,8}");
        report.AppendLine(CultureInfo.InvariantCulture, $"found where nothing was planted: {WronglyFound.Count} ({string.Join(", ", wrong.Select(kind => $"{kind.Key} {kind.Value}"))})");
        return report.ToString();
    }

    private void Add(PlantedText text)
    {
        Texts++;
        var found = IdentifierFinder.Find(text.Text, text.Known);
        foreach (var planted in text.Planted)
        {
            var passage = text.Text.Substring(planted.At, planted.Length);
            var whole = Enumerable.Range(planted.At, planted.Length).Where(at => char.IsLetterOrDigit(text.Text[at])).All(at => found.Any(passage => passage.At <= at && at < passage.End));
            var (count, hits) = kinds.GetValueOrDefault(planted.Kind);
            kinds[planted.Kind] = (count + 1, hits + (whole ? 1 : 0));
            if (!whole)
            {
                Missed.Add($"{planted.Kind}: {passage} | {string.Join("; ", text.Known.People.Select(person => person.Name))}");
            }
        }

        foreach (var passage in found.Where(passage => !text.Planted.Any(planted => passage.At < planted.At + planted.Length && planted.At < passage.End)))
        {
            wrong[$"{passage.Kind}"] = wrong.GetValueOrDefault($"{passage.Kind}") + 1;
            WronglyFound.Add($"{passage.Kind}: {passage.Passage} in …{text.Text[Math.Max(0, passage.At - 30)..Math.Min(text.Text.Length, passage.End + 30)]}… | {string.Join("; ", text.Known.People.Select(person => person.Name))}");
        }
    }
}
