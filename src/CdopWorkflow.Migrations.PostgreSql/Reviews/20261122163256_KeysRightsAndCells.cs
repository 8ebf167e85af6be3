using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.PostgreSql.Reviews
{
    /// <inheritdoc />
    public partial class KeysRightsAndCells : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "disposal_certificate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Panel = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Schedule = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    ProposedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    DisposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Records = table.Column<int>(type: "integer", nullable: false),
                    Documents = table.Column<int>(type: "integer", nullable: false),
                    Keys = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposal_certificate", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "disposal_proposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProposedByName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DecidedByName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WhyKept = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposal_proposal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "kept_fact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WireName = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Fact = table.Column<string>(type: "text", nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_fact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "legal_hold",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    PlacedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LiftedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_hold", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_Status_Consumer",
                table: "inbox",
                columns: new[] { "Status", "Consumer" });

            migrationBuilder.CreateIndex(
                name: "IX_disposal_certificate_Panel",
                table: "disposal_certificate",
                column: "Panel");

            migrationBuilder.CreateIndex(
                name: "IX_disposal_certificate_Reference",
                table: "disposal_certificate",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disposal_proposal_ReviewId_State",
                table: "disposal_proposal",
                columns: new[] { "ReviewId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_legal_hold_ReviewId",
                table: "legal_hold",
                column: "ReviewId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disposal_certificate");

            migrationBuilder.DropTable(
                name: "disposal_proposal");

            migrationBuilder.DropTable(
                name: "kept_fact");

            migrationBuilder.DropTable(
                name: "legal_hold");

            migrationBuilder.DropIndex(
                name: "IX_inbox_Status_Consumer",
                table: "inbox");
        }
    }
}
