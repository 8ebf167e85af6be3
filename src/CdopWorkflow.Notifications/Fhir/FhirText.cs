using System.Text.Json;
using System.Xml;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>
/// Reads text as a FHIR R4 Bundle, strictly: what the standard does not know, or knows otherwise, is named by its place. How deep it may
/// be nested is settled before the library sees it, which walks down by recursion.
/// </summary>
internal static class FhirText
{
    private const int Deepest = 32;
    private const int MostIssues = 50;

    public static (Bundle? Bundle, IReadOnlyList<FhirIssue> Issues) Read(string text, FhirFormat format)
    {
        if ((format == FhirFormat.Json ? FaultOfJson(text) : FaultOfXml(text)) is { } fault)
        {
            return (null, [fault]);
        }

        try
        {
            var resource = format == FhirFormat.Json ? new FhirJsonDeserializer().DeserializeResource(text) : new FhirXmlDeserializer().DeserializeResource(text);
            return resource is Bundle bundle ? (bundle, []) : (null, [NoBundle()]);
        }
        catch (DeserializationFailedException failure)
        {
            return (null, [.. failure.Exceptions.Select(Describe).Distinct().Take(MostIssues)]);
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException or ArgumentException or NotSupportedException or InvalidCastException or JsonException or XmlException)
        {
            // the library met something that it did not foresee
            return (null, [new FhirIssue(OperationOutcome.IssueType.Structure, "This is not a FHIR R4 Bundle that we can read")]);
        }
    }

    private static FhirIssue NoBundle() => new(OperationOutcome.IssueType.Invalid, "Send a Bundle of the type “message”");

    /// <summary>The library's own sentences quote what stands there; its code and the place say the same without it.</summary>
    private static FhirIssue Describe(CodedException fault) => new(
        OperationOutcome.IssueType.Structure,
        $"This is not valid FHIR R4: check that the standard has such an element here, once, and that its value is of the right type ({fault.ErrorCode})",
        (fault as ExtendedCodedException)?.InstancePath is { } path && path != "$this" ? path : "Bundle");

    private static FhirIssue? FaultOfJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object ? null : NoBundle();
        }
        catch (JsonException fault)
        {
            return new FhirIssue(
                OperationOutcome.IssueType.Structure,
                $"This is not valid JSON, names a property twice, or is nested deeper than {Deepest} levels{(fault.LineNumber is { } line ? $" (line {line + 1})" : "")}");
        }
    }

    private static FhirIssue? FaultOfXml(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    return new FhirIssue(OperationOutcome.IssueType.Structure, $"This is nested deeper than {Deepest} levels (line {((IXmlLineInfo)reader).LineNumber})");
                }
            }

            return null;
        }
        catch (XmlException fault)
        {
            return new FhirIssue(OperationOutcome.IssueType.Structure, $"This is not valid XML, or has a document type declaration, which we do not read (line {fault.LineNumber})");
        }
    }
}
