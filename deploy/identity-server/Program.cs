using System.Text.Json;
using CdopWorkflow.IdentityServer;

var builder = WebApplication.CreateBuilder(args);
var clients = JsonSerializer.Deserialize<ClientSettings>(File.ReadAllText(Path.Combine(builder.Environment.ContentRootPath, "clients.json")))!;

// CDOP_SECRET_{client}: the same as CDOP_Identity__Provider__ClientSecret of the product, or what a system was given
string SecretOf(string client) => builder.Configuration[$"CDOP_SECRET_{client}"] is { Length: >= 32 } secret ? secret
    : throw new InvalidOperationException($"CDOP_SECRET_{client} must hold 32 characters or more.");

builder.Services.AddIdentityServer(options =>
    {
        options.LicenseKey = builder.Configuration["CDOP_DUENDE_LICENSE"];
        options.KeyManagement.KeyPath = builder.Configuration["CDOP_KEYS"] ?? "keys";
        options.EmitStaticAudienceClaim = false;
    })
    .AddInMemoryIdentityResources(Clients.Resources(clients))
    .AddInMemoryApiScopes(Clients.Scopes(clients))
    .AddInMemoryApiResources(Clients.Apis(clients))
    .AddInMemoryClients(Clients.All(clients, SecretOf));

var app = builder.Build();
app.UseIdentityServer();
app.Run();
