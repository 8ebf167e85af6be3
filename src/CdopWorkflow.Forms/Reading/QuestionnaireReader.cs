using System.Globalization;
using System.Text.RegularExpressions;

namespace CdopWorkflow.Forms.Reading;

/// <summary>Reads a form from FHIR JSON, or says everything that is wrong with it.</summary>
internal static partial class QuestionnaireReader
{
    public static QuestionnaireReading Read(string json)
    {
        var problems = new Problems();
        var (root, fault) = SafeJson.Parse(json);
        if (root is null)
        {
            problems.Add(null, fault!);
            return new(null, problems.Found);
        }

        var form = new Members(root.Value, null, problems);
        if (form.Text("resourceType", 64) != "Questionnaire")
        {
            form.Refuse("It is not a Questionnaire: “resourceType” must say so");
        }

        var (key, title, version) = (ReadKey(form), form.Text("title", FormLimits.Text), ReadVersion(form));
        if (title is null)
        {
            form.Refuse("The form has no title");
        }

        var status = form.Text("status", 20);
        if (status is not ("draft" or "active" or "retired"))
        {
            form.Refuse("“status” is draft, active or retired");
        }

        var elements = form.List("item");
        if (elements.Count == 0)
        {
            form.Refuse("The form has no items");
        }

        var items = new ItemReader(problems).ReadAll(elements, null, 0);
        EntryRules.Judge(items, problems);
        var (description, date) = (form.Text("description", 5_000), form.Date("date"));
        form.Allow("id", "language", "publisher", "purpose", "copyright", "subjectType");
        form.RefuseTheRest("on a form");
        return problems.Found.Count > 0
            ? new(null, problems.Found)
            : new(new Questionnaire { Key = key!, Version = version!.Value, Title = title!, Description = description, Date = date, Status = status!, Items = items }, []);
    }

    private static string? ReadKey(Members form)
    {
        var key = form.Text("name", 50);
        if (key is null || !KeyPattern().IsMatch(key))
        {
            form.Refuse("“name” is what the form is known by: small letters, digits and hyphens, beginning with a letter");
            return null;
        }

        if (form.Text("url", 255) is { } url && url != FormUrls.Form(key))
        {
            form.Refuse($"“url” of this form is “{FormUrls.Form(key)}”, or is left out");
        }

        return key;
    }

    private static int? ReadVersion(Members form)
    {
        if (int.TryParse(form.Text("version", 10), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version is >= 1 and <= 99_999)
        {
            return version;
        }

        form.Refuse("“version” is a whole number in quotation marks, from \"1\"");
        return null;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
