using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CdopWorkflow.TestKit;

/// <summary>A page as a person reads it.</summary>
public sealed class Page
{
    private readonly Browser browser;

    private Page(Browser browser, Uri address, HttpResponseMessage response, byte[] bytes, string body)
    {
        this.browser = browser;
        Address = address;
        Status = response.StatusCode;
        ContentType = response.Content.Headers.ContentType?.MediaType;
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Bytes = bytes;
        Body = body;
        Document = new HtmlParser().ParseDocument(body);
    }

    /// <summary>Where the browser ended up after redirects.</summary>
    public Uri Address { get; }

    public HttpStatusCode Status { get; }

    public string? ContentType { get; }

    public string Body { get; }

    /// <summary>What was sent, for a file that was downloaded.</summary>
    public byte[] Bytes { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public IHtmlDocument Document { get; }

    public string Path => Address.AbsolutePath;

    public string Heading => Text(Document.QuerySelector("h1"));

    /// <summary>What stands in the main part of the page, white space folded.</summary>
    public string Words => Text(Document.QuerySelector("main") ?? Document.Body);

    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary li").Select(Text)];

    public Page Shows(string text) =>
        Words.Contains(Fold(text), StringComparison.Ordinal) ? this : throw new PageMismatch($"The page does not show “{text}”.", this);

    public Page DoesNotShow(string text) =>
        Words.Contains(Fold(text), StringComparison.Ordinal) ? throw new PageMismatch($"The page shows “{text}”.", this) : this;

    public Page ShowsError(string text) =>
        Errors.Any(error => error.Contains(Fold(text), StringComparison.Ordinal)) ? this : throw new PageMismatch($"No error says “{text}”.", this);

    public Page HasStatus(HttpStatusCode status) =>
        Status == status ? this : throw new PageMismatch($"The status is {Status}, not {status}.", this);

    /// <summary>Follows the first link with the text.</summary>
    public Task<Page> FollowAsync(string linkText)
    {
        var link = Document.QuerySelectorAll("a[href]").FirstOrDefault(anchor => Text(anchor).Contains(linkText, StringComparison.Ordinal))
            ?? throw new PageMismatch($"There is no link “{linkText}”.", this);
        return browser.GetAsync(new Uri(Address, link.GetAttribute("href")!).PathAndQuery);
    }

    /// <summary>
    /// Fills in and posts a form as a browser would: with what it already holds, its token and the button pressed.
    /// </summary>
    /// <param name="button">Text of the button; the first button of the first posting form in the main part when not given.</param>
    /// <param name="values">What is typed or chosen; the same name several times for checkboxes. A field that is named replaces what it held.</param>
    public Task<Page> SubmitAsync(string? button, params (string Name, string Value)[] values) => SubmitAsync(button, [], values);

    /// <summary>As above, with files: field, file name, bytes.</summary>
    public Task<Page> SubmitAsync(string? button, IReadOnlyCollection<(string Field, string FileName, byte[] Bytes)> files, params (string Name, string Value)[] values)
    {
        var buttons = Document.QuerySelectorAll("main form button, main form input[type=submit]").OfType<IHtmlElement>();
        var pressed = buttons.FirstOrDefault(candidate => button is null || Text(candidate).Contains(button, StringComparison.Ordinal))
            ?? throw new PageMismatch($"There is no button “{button}”.", this);
        var form = pressed.Closest("form")!;
        var fields = Fields(form).Where(field => values.All(value => value.Name != field.Key))
            .Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value))).ToList();
        if (pressed.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add(KeyValuePair.Create(name, pressed.GetAttribute("value") ?? ""));
        }

        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? Address.PathAndQuery : new Uri(Address, action).PathAndQuery;
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return browser.GetAsync($"{target.Split('?')[0]}?{query}");
        }

        return form.GetAttribute("enctype") == "multipart/form-data" ? browser.PostAsync(target, Parts(fields, files)) : browser.PostAsync(target, fields);
    }

    internal static async Task<Page> ReadAsync(Browser browser, Uri address, HttpResponseMessage response) =>
        new(browser, address, response, await response.Content.ReadAsByteArrayAsync(), await response.Content.ReadAsStringAsync());

    private static IEnumerable<KeyValuePair<string, string>> Fields(IElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
            }
        }
    }

    private static MultipartFormDataContent Parts(IEnumerable<KeyValuePair<string, string>> fields, IEnumerable<(string Field, string FileName, byte[] Bytes)> files)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        foreach (var (field, fileName, bytes) in files)
        {
            parts.Add(new ByteArrayContent(bytes), field, fileName);
        }

        return parts;
    }

    private static string Text(IElement? element) => Fold(element?.TextContent ?? "");

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
