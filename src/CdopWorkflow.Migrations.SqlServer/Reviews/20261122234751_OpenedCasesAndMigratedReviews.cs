using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Reviews
{
    /// <inheritdoc />
    public partial class OpenedCasesAndMigratedReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "MigratedAt",
                table: "review",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "opened_case",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Panel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    AccountId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opened_case", x => x.Id);
                    table.ForeignKey(
                        name: "FK_opened_case_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_opened_case_AccountId_Reference",
                table: "opened_case",
                columns: new[] { "AccountId", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_opened_case_Panel_OpenedAt",
                table: "opened_case",
                columns: new[] { "Panel", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_opened_case_ReviewId",
                table: "opened_case",
                column: "ReviewId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "opened_case");

            migrationBuilder.DropColumn(
                name: "MigratedAt",
                table: "review");
        }
    }
}
