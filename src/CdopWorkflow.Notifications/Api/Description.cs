using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CdopWorkflow.Notifications.Api;

/// <summary>What the OpenAPI document says beyond the shapes.</summary>
internal static class Description
{
    private const string Bearer = "machineCredential";

    // invented: the NHS number is from the range that belongs to nobody, the postcode from no place
    private const string Example = """
        {
          "notifier": { "name": "Sam Ward", "agency": "Example Hospital emergency department", "role": "Consultant", "contact": "01632 960001" },
          "child": {
            "familyName": "Testa", "forenames": "Baby", "sex": "Male", "bornOn": "2024-12-18",
            "nhsNumber": "999 100 1379", "ethnicity": "A", "address": "1 Example Street", "postcode": "ZZ99 1AA", "council": "E06000008"
          },
          "death": { "diedOn": "2025-03-10", "diedAt": "01:55", "place": "Home", "expectedness": "Unexpected", "postMortem": "NotKnown" },
          "carers": [ { "name": "Alex Testa", "relationship": "Mother", "parentalResponsibility": "Yes" } ],
          "professionals": [ { "name": "Dr Kim Vale", "role": "GP", "organisation": "Example Surgery" } ]
        }
        """;

    public static Task OfTheWhole(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info.Title = "CdopWorkflow: notifications";
        document.Info.Version = "1";
        document.Info.Description = "For hospital systems and registers that notify the deaths of children. Dates and times are those of the UK.";
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "keyId.secret, as an administrator issued it under “Machines”.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }

    public static Task OfSubmitting(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Required = true,
            Description = "Up to 200 characters of your choice: a new one for each notification, the same one when you repeat it. A key is used up by an accepted notification: repeated, it gets the first answer whatever the form asks by then; another body under it is answered 422.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
        });
        if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
        {
            body.Example = JsonNode.Parse(Example);
        }

        return Task.CompletedTask;
    }
}
