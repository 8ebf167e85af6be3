using System.Globalization;
using System.Text;

namespace CdopWorkflow.Platform.ReferenceData;

/// <summary>
/// The postcode directory of the Office for National Statistics (ONSPD) with its own columns, taken over line by line into the columns
/// of this program, so that faults keep their numbers. What lies outside England becomes an empty comment.
/// </summary>
/// <remarks>
/// Columns are found by name, in the spelling of the years since 2011: pcds, dointr and doterm (year and month), oslaua, laua or
/// lad25cd, oscty or cty25cd, imd or imd19ind. In two tiers the county is the council that reviews deaths. The directory gives the rank
/// of the neighbourhood in the index of deprivation of England: 32,844 neighbourhoods to the index of 2019, 33,755 in that of 2025.
/// </remarks>
internal sealed class PostcodeDirectory
{
    private const string NotInEngland = "#";

    /// <summary>How many neighbourhoods were ranked in England: 2015 and 2019, then 2025.</summary>
    private static readonly int[] Neighbourhoods = [32_844, 33_755];

    private readonly int postcode;
    private readonly int council;
    private readonly int county;
    private readonly int began;
    private readonly int ended;
    private readonly int rank;

    private PostcodeDirectory(string[] names)
    {
        int At(params string[] wanted) => Array.FindIndex(names, name => wanted.Contains(Undated(name)));
        (postcode, council, county, began, ended, rank) = (At("pcds"), At("oslaua", "laua", "ladcd"), At("oscty", "ctycd"), At("dointr"), At("doterm"), At("imd", "imdind"));
    }

    private bool IsOne => postcode >= 0 && council >= 0 && began >= 0 && ended >= 0;

    /// <summary>Writes the file as it is, or a directory in our columns.</summary>
    /// <param name="content">From which the file is read from where it stands; it can be read again.</param>
    /// <param name="file">To which it is written from where it stands.</param>
    public static async Task CopyAsync(Stream content, Stream file, CancellationToken cancel)
    {
        var (from, to) = (content.Position, file.Position);
        foreach (var ranked in Neighbourhoods)
        {
            content.Position = from;
            file.SetLength(to);
            using var text = new StreamReader(content, leaveOpen: true);
            if (new PostcodeDirectory(Fields(await text.ReadLineAsync(cancel) ?? "")) is not { IsOne: true } directory)
            {
                content.Position = from;
                await content.CopyToAsync(file, cancel);
                return;
            }

            if (await directory.TakeOverAsync(text, file, ranked, isLast: ranked == Neighbourhoods[^1], cancel))
            {
                return;
            }
        }
    }

    /// <returns>False where a rank is higher than there are neighbourhoods in that index.</returns>
    private async Task<bool> TakeOverAsync(StreamReader text, Stream file, int ranked, bool isLast, CancellationToken cancel)
    {
        await using var lines = new StreamWriter(file, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await lines.WriteLineAsync(ReferenceTable.Postcodes.Heading());
        while (await text.ReadLineAsync(cancel) is { } line)
        {
            var fields = Fields(line);
            var place = Field(fields, council);
            if (!place.StartsWith('E') || place.EndsWith("99999999", StringComparison.Ordinal))
            {
                await lines.WriteLineAsync(NotInEngland);
                continue;
            }

            var number = int.TryParse(Field(fields, rank), CultureInfo.InvariantCulture, out var known) ? known : 0;
            if (number > ranked && !isLast)
            {
                return false;
            }

            // a rank beyond every index stays as it is, for the check of the file to say so
            var tenth = number <= 0 ? "" : (number > ranked ? number : ((number * 10) + ranked - 1) / ranked).ToString(CultureInfo.InvariantCulture);
            var upper = Field(fields, county) is ['E', '1', '0', ..] shire ? shire : place;
            await lines.WriteLineAsync($"{Field(fields, postcode)},{upper},{tenth},{Day(Field(fields, began), last: false)},{Day(Field(fields, ended), last: true)}");
        }

        return true;
    }

    /// <summary>The first or the last day of a month such as 202303; what is none stays as it is, for the check of the file to say so.</summary>
    private static string Day(string month, bool last)
    {
        if (!DateOnly.TryParseExact($"{month}01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return month;
        }

        return (last ? first.AddMonths(1).AddDays(-1) : first).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>"LAD25CD" as "ladcd".</summary>
    private static string Undated(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static string Field(string[] fields, int at) => at >= 0 && at < fields.Length ? fields[at] : "";

    /// <summary>No value of a column that is used has a comma in it.</summary>
    private static string[] Fields(string line) => Array.ConvertAll(line.Split(','), field => field.Trim(' ', '"'));
}
